using Kuber.Api.Meta.V1;
using Kuber.Api.Rbac.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Patches;

namespace Kuber.Controllers.ClusterRoleAggregation;

/// <summary>Gives a cluster role the rules that it gathers; whatever else it holds is replaced.</summary>
internal sealed class ClusterRoleAggregationReconciler(ControllerContext context) : IReconciler
{
    private static readonly PatchOptions Options = new() { FieldManager = "clusterrole-aggregation-controller", Force = true };
    private readonly ILister<ClusterRole> roles = context.Informers.For<ClusterRole>().Lister;

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (roles.Get("", key.Name) is not { AggregationRule: { } aggregation } role)
        {
            return null;
        }

        var rules = GatheredRules.Of(role.Metadata.Name, aggregation, roles.List());
        if (rules != role.Rules)
        {
            try
            {
                var wanted = new ClusterRole { Metadata = new() { Name = key.Name }, Rules = rules };
                await context.Client.PatchAsync<ClusterRole>("", key.Name, "", new(PatchType.Apply, ApiCodec.EncodeJson(wanted)), Options, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // It has gone.
            }
        }

        return null;
    }
}
