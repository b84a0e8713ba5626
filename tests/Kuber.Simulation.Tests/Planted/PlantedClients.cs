using System.Runtime.CompilerServices;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;

namespace Kuber.Simulation.Tests.Planted;

/// <summary>Leaves out an event of its watches.</summary>
internal sealed class LeakingClient(IApiClient inner) : PlantedClient(inner)
{
    private int count;

    public override async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Inner.WatchAsync<T>(ns, options, cancellationToken))
        {
            if (change.Type == WatchEventType.Bookmark || ++count % 200 != 0)
            {
                yield return change;
            }
        }
    }
}

/// <summary>Says an event of its watches twice.</summary>
internal sealed class StutteringClient(IApiClient inner) : PlantedClient(inner)
{
    private int count;

    public override async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Inner.WatchAsync<T>(ns, options, cancellationToken))
        {
            yield return change;
            if (change.Type != WatchEventType.Bookmark && ++count % 200 == 0)
            {
                yield return change;
            }
        }
    }
}

/// <summary>Never sees that a pod was deleted.</summary>
internal sealed class BlindClient(IApiClient inner) : PlantedClient(inner)
{
    public override async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Inner.WatchAsync<T>(ns, options, cancellationToken))
        {
            if (typeof(T) != typeof(Pod) || change.Type != WatchEventType.Deleted)
            {
                yield return change;
            }
        }
    }
}

/// <summary>Sees pods as if they asked for nothing once they have a node.</summary>
internal sealed class GreedyClient(IApiClient inner) : PlantedClient(inner)
{
    public override async Task<ObjectList<T>> ListAsync<T>(string ns, ListOptions options, CancellationToken cancellationToken)
    {
        var list = await Inner.ListAsync<T>(ns, options, cancellationToken);
        return list with { Items = [.. list.Items.Select(Lightened)] };
    }

    public override async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(string ns, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Inner.WatchAsync<T>(ns, options, cancellationToken))
        {
            yield return change with { Object = Lightened(change.Object) };
        }
    }

    private static T Lightened<T>(T value)
        where T : class => value is Pod { Spec.NodeName.Length: > 0 } pod
        ? (T)(object)(pod with { Spec = pod.Spec with { Containers = [.. pod.Spec.Containers.Select(static c => c with { Resources = new() })] } })
        : value;
}

/// <summary>Says that pods were deleted and does not delete them.</summary>
internal sealed class SparingClient(IApiClient inner) : PlantedClient(inner)
{
    public override Task DeleteAsync<T>(string ns, string name, DeleteOptions options, CancellationToken cancellationToken) =>
        typeof(T) == typeof(Pod) ? Task.CompletedTask : Inner.DeleteAsync<T>(ns, name, options, cancellationToken);
}

/// <summary>Touches a Deployment with every status of it.</summary>
internal sealed class RestlessClient(IApiClient inner) : PlantedClient(inner)
{
    private int count;

    public override async Task<T> UpdateAsync<T>(T value, string subresource, UpdateOptions options, CancellationToken cancellationToken)
    {
        var written = await Inner.UpdateAsync(value, subresource, options, cancellationToken);
        return written is Deployment deployment && subresource == "status"
            ? (T)(object)await Inner.UpdateAsync(
                deployment with { Spec = deployment.Spec with { MinReadySeconds = 0, ProgressDeadlineSeconds = 600 + (++count % 2) } }, "", options, cancellationToken)
            : written;
    }
}
