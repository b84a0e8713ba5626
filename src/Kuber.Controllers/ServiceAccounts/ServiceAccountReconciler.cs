using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ServiceAccounts;

/// <summary>Creates a namespace's <c>default</c> ServiceAccount where it is missing.</summary>
internal sealed class ServiceAccountReconciler(ControllerContext context) : IReconciler
{
    public const string Name = "default";
    private readonly ILister<Namespace> namespaces = context.Informers.For<Namespace>().Lister;
    private readonly ILister<ServiceAccount> accounts = context.Informers.For<ServiceAccount>().Lister;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (namespaces.Get("", key.Name) is not { Metadata.DeletionTimestamp: null, Status.Phase: not "Terminating" } || accounts.Get(key.Name, Name) is not null)
        {
            return null;
        }

        try
        {
            await context.Client.CreateAsync(new ServiceAccount { Metadata = new() { Name = Name, Namespace = key.Name } }, Writes.Create, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsAlreadyExists(exception) || Failures.IsNotFound(exception) || Failures.IsNamespaceTerminating(exception))
        {
            // Somebody was faster, or the namespace is going.
        }

        return null;
    }
}
