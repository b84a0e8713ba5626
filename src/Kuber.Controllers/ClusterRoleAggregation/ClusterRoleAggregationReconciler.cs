using Kuber.Api.Rbac.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ClusterRoleAggregation;

/// <summary>Gives a cluster role the rules that it gathers; whatever else it holds is replaced.</summary>
internal sealed class ClusterRoleAggregationReconciler(ControllerContext context) : IReconciler
{
    private const string Manager = "clusterrole-aggregation-controller";
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
                await context.Client.UpdateAsync(role with { Rules = rules }, "", new() { FieldManager = Manager }, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // It has gone.
            }
        }

        return null;
    }
}
