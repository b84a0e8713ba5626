using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Binds by posting to the pod's binding subresource.</summary>
internal sealed class DefaultBinder(IApiClient client) : IBindPlugin
{
    /// <inheritdoc/>
    public string Name => "DefaultBinder";

    /// <inheritdoc/>
    public async Task<PluginStatus> BindAsync(CycleState state, PodInfo pod, string node, CancellationToken cancellationToken)
    {
        var meta = pod.Pod.Metadata;
        var binding = new Binding
        {
            Metadata = new() { Namespace = meta.Namespace, Name = meta.Name, Uid = meta.Uid },
            Target = new() { Kind = "Node", Name = node },
        };
        try
        {
            await client.CreateSubresourceAsync<Pod, Binding, Status>(meta.Namespace, meta.Name, "binding", binding, cancellationToken);
            return PluginStatus.Success;
        }
        catch (StatusException exception)
        {
            return PluginStatus.Error(exception.Message);
        }
    }
}
