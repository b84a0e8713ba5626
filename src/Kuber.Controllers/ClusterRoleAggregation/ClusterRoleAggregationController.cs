using Kuber.Api.Rbac.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.ClusterRoleAggregation;

/// <summary>Fills the cluster roles that gather the rules of others.</summary>
internal static class ClusterRoleAggregationController
{
    public static readonly ControllerDescriptor Descriptor = new("clusterrole-aggregation-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        var roles = context.Informers.For<ClusterRole>().Lister;
        using var host = new ReconcilerHost(Descriptor.Name, new ClusterRoleAggregationReconciler(context), context);

        // A change of one role may concern every role that gathers; there are few of these.
        host.Watch<ClusterRole>((_, queue) =>
        {
            foreach (var role in roles.List())
            {
                if (role.AggregationRule is not null)
                {
                    queue.Add(new("", role.Metadata.Name));
                }
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
