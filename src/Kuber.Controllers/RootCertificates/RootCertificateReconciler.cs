using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.RootCertificates;

/// <summary>Keeps the ConfigMap <c>kube-root-ca.crt</c> of a namespace.</summary>
internal sealed class RootCertificateReconciler(ControllerContext context) : IReconciler
{
    public const string Name = "kube-root-ca.crt";
    private const string DescriptionKey = "kubernetes.io/description";
    private const string Description = "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.";
    private readonly ILister<Namespace> namespaces = context.Informers.For<Namespace>().Lister;
    private readonly ILister<ConfigMap> maps = context.Informers.For<ConfigMap>().Lister;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (namespaces.Get("", key.Name) is not { Metadata.DeletionTimestamp: null, Status.Phase: not "Terminating" })
        {
            return null;
        }

        var data = ApiMap.Of(("ca.crt", context.Settings.RootCaPem));
        try
        {
            if (maps.Get(key.Name, Name) is not { } map)
            {
                await context.Client.CreateAsync(
                    new ConfigMap { Metadata = new() { Name = Name, Namespace = key.Name, Annotations = ApiMap.Of((DescriptionKey, Description)) }, Data = data },
                    Writes.Create,
                    cancellationToken);
            }
            else if (map.Data != data || map.Metadata.Annotations.GetValueOrDefault(DescriptionKey) != Description)
            {
                var meta = map.Metadata with { Annotations = map.Metadata.Annotations.Set(DescriptionKey, Description) };
                await context.Client.UpdateAsync(map with { Metadata = meta, Data = data }, "", Writes.Update, cancellationToken);
            }
        }
        catch (Exception exception) when (Failures.IsAlreadyExists(exception) || Failures.IsNotFound(exception) || Failures.IsNamespaceTerminating(exception))
        {
            // Somebody was faster, or the namespace is going.
        }

        return null;
    }
}
