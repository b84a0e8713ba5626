using Kuber.Api.ApiRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Networking.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.InProcess;
using Kuber.ApiServer.ResourceMetrics;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>
/// Makes the objects that every cluster has where they are missing, and brings those that are there up to date. All that do
/// not need one another are written at the same time, so that the store commits them together.
/// </summary>
internal sealed class Bootstrapper(ApiServerCore core)
{
    // A webhook that runs in the cluster, and is not there yet, must not keep the server from starting.
    private readonly InProcessClient client = new InProcessClient(core, UserInfo.Admin, "kube-apiserver") { SkipsWebhooks = true };

    /// <summary>Makes the objects.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(ClusterDefaults.Namespaces.Select(n => EnsureAsync(n, Keep, cancellationToken)));
        // Those that another server has just made must be known here before anything is made in them.
        await core.Follower.WaitForLatestAsync(cancellationToken);
        var now = Time.Now(core.Options.Clock);
        await Task.WhenAll(
        [
            .. DefaultRoles.ClusterRoles.Select(r => EnsureAsync(r, RbacReconciliation.Merge, cancellationToken)),
            .. DefaultRoles.ClusterRoleBindings.Select(b => EnsureAsync(b, RbacReconciliation.Merge, cancellationToken)),
            .. DefaultRoles.Roles.Select(r => EnsureAsync(r, RbacReconciliation.Merge, cancellationToken)),
            .. DefaultRoles.RoleBindings.Select(b => EnsureAsync(b, RbacReconciliation.Merge, cancellationToken)),
            .. ClusterDefaults.PriorityClasses.Select(c => EnsureAsync(c, Keep, cancellationToken)),
            .. FlowControlDefaults.Levels.Select(l => EnsureAsync(l, FlowControlDefaults.Merge, cancellationToken)),
            .. FlowControlDefaults.Schemas.Select(s => EnsureAsync(s, FlowControlDefaults.Merge, cancellationToken)),
            .. ApiServices.All.Select(s => EnsureAsync(s, static (present, wanted) => present with { Spec = wanted.Spec }, cancellationToken)),
            EnsureAsync(ClusterDefaults.TokenTracking(core.Options.Clock.GetUtcNow()), Keep, cancellationToken),
            EnsureAsync(ClusterDefaults.ServiceRange(core.Options.ServiceCidr, now), cancellationToken),
            .. core.Options.ServeResourceMetrics ? ResourceMetricsAsync(now, cancellationToken) : [],
            ServiceAsync(core.Options.HttpsPort is > 0 and var port ? port : 6443, cancellationToken),
            core.Pki is { } pki
                ? EnsureAsync(ClusterDefaults.ExtensionAuthentication(pki), static (present, wanted) => present with { Data = wanted.Data }, cancellationToken)
                : Task.CompletedTask,
        ]);
    }

    /// <summary>Tells the cluster where its servers listen.</summary>
    public Task PublishAsync(IReadOnlyList<string> addresses, int port, CancellationToken cancellationToken) => Task.WhenAll(
        ServiceAsync(port, cancellationToken),
        EnsureAsync(ServerEndpoint.Endpoints(addresses, port), static (present, wanted) => present with { Subsets = wanted.Subsets }, cancellationToken),
        EnsureAsync(ServerEndpoint.Slice(addresses, port), static (present, wanted) => present with { Endpoints = wanted.Endpoints, Ports = wanted.Ports }, cancellationToken));

    private static T Keep<T>(T present, T wanted)
    {
        _ = wanted;
        return present;
    }

    private Task<Service?> ServiceAsync(int port, CancellationToken cancellationToken) => EnsureAsync(
        ClusterDefaults.Service(core.Options.ServiceCidr, port),
        static (present, wanted) => present.Spec.Ports[0].TargetPort == wanted.Spec.Ports[0].TargetPort
            ? present
            : present with { Spec = present.Spec with { Ports = wanted.Spec.Ports } },
        cancellationToken);

    private Task[] ResourceMetricsAsync(Time now, CancellationToken cancellationToken) =>
    [
        EnsureAsync(ResourceMetricsApi.ReaderRole, RbacReconciliation.Merge, cancellationToken),
        EnsureAsync(ResourceMetricsApi.Registration(now), cancellationToken),
    ];

    private async Task EnsureAsync(APIService wanted, CancellationToken cancellationToken)
    {
        var present = await EnsureAsync(wanted, Keep, cancellationToken);
        if (present is { Status.Conditions.IsEmpty: true })
        {
            await TryAsync(() => client.UpdateAsync(present with { Status = wanted.Status }, "status", new(), cancellationToken));
        }
    }

    private async Task EnsureAsync(ServiceCIDR wanted, CancellationToken cancellationToken)
    {
        var present = await EnsureAsync(wanted, Keep, cancellationToken);
        if (present is { Status.Conditions.IsEmpty: true })
        {
            await TryAsync(() => client.UpdateAsync(present with { Status = wanted.Status }, "status", new(), cancellationToken));
        }
    }

    /// <summary>Makes an object, or merges it into the one that is there; where the merge is null, that one is replaced.</summary>
    private async Task<T?> EnsureAsync<T>(T wanted, Func<T, T, T?> merge, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        if (Find<T>(wanted.Metadata) is not { } present)
        {
            return await TryAsync(() => client.CreateAsync(wanted, new(), cancellationToken));
        }

        var merged = merge(present, wanted);
        if (merged is null)
        {
            await client.DeleteAsync<T>(present.Metadata.Namespace, present.Metadata.Name, new(), cancellationToken);
            return await TryAsync(() => client.CreateAsync(wanted, new(), cancellationToken));
        }

        return merged.Equals(present) ? present : await TryAsync(() => client.UpdateAsync(merged, "", new(), cancellationToken));
    }

    private T? Find<T>(ObjectMeta metadata)
        where T : class, IApiObject, IApiMessage<T>
    {
        var resource = core.Resources.FindKind(T.TypeGroupVersionKind!)!;
        var key = resource.Namespaced ? metadata.Namespace + "/" + metadata.Name : metadata.Name;
        return core.Resources.Cache(resource).Find(key)?.Value as T;
    }

    /// <summary>Writes; null where another server was faster, which wants the same.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> write)
        where T : class
    {
        try
        {
            return await write();
        }
        catch (StatusException e) when (e.Code == 409)
        {
            return null;
        }
    }
}
