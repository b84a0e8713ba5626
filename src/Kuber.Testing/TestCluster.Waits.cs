using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Testing.Waiting;

namespace Kuber.Testing;

/// <content>Waits. They look again whenever anything in the cluster changes, and a wait that fails says what it waited for and what was there.</content>
public sealed partial class TestCluster
{
    private const int EventsTold = 6;
    private static readonly TimeSpan Recheck = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until an object exists and a condition on it holds.</summary>
    /// <param name="ns">The namespace; empty for cluster-scoped resources.</param>
    /// <param name="name">The name.</param>
    /// <param name="expectation">What the condition means, to follow "to", such as "have 3 replicas".</param>
    /// <param name="condition">The condition.</param>
    /// <param name="timeout">How long to wait, if not as long as the options say.</param>
    /// <exception cref="ClusterTimeoutException">It did not come about in time.</exception>
    public async Task<T> WaitForAsync<T>(
        string ns, string name, string expectation, Func<T, bool> condition, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T>
    {
        T? last = null;
        await WaitAsync(
            async () => (last = await FindAsync<T>(ns, name, cancellationToken)) is not null && condition(last),
            async () => $"{ObjectDescription.Title<T>(ns, name)} to {expectation}; {(last is null ? "it does not exist" : ObjectDescription.State(last))}{await TellEventsAsync(ns, name)}",
            timeout,
            cancellationToken);
        return last!;
    }

    /// <summary>Waits until an object has gone.</summary>
    /// <exception cref="ClusterTimeoutException">It did not go in time.</exception>
    public async Task WaitForGoneAsync<T>(string ns, string name, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T>
    {
        T? last = null;
        await WaitAsync(
            async () => (last = await FindAsync<T>(ns, name, cancellationToken)) is null,
            async () => $"{ObjectDescription.Title<T>(ns, name)} to go; {ObjectDescription.State(last!)}{await TellEventsAsync(ns, name)}",
            timeout,
            cancellationToken);
    }

    /// <summary>Waits until a condition holds on the list of a namespace's objects.</summary>
    /// <param name="expectation">What the condition means, to follow "to", such as "be 3".</param>
    /// <exception cref="ClusterTimeoutException">It did not come about in time.</exception>
    public async Task<IReadOnlyList<T>> WaitForListAsync<T>(
        string ns, string expectation, Func<IReadOnlyList<T>, bool> condition, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T>
    {
        IReadOnlyList<T> last = [];
        await WaitAsync(
            async () => condition(last = await ListAsync<T>(ns, "", cancellationToken)),
            async () => $"the {typeof(T).Name}s {(ns.Length == 0 ? "of the cluster" : "in " + ns)} to {expectation}; {ObjectDescription.List(last)}{await TellEventsAsync(ns, "")}",
            timeout,
            cancellationToken);
        return last;
    }

    /// <summary>Waits until a Deployment runs its newest template alone, with so many available replicas.</summary>
    /// <exception cref="ClusterTimeoutException">It did not come about in time.</exception>
    public Task<Deployment> WaitForAvailableAsync(string ns, string name, int replicas, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitForAsync<Deployment>(
            ns,
            name,
            string.Create(CultureInfo.InvariantCulture, $"have {replicas} available replicas"),
            d => d.Status.ObservedGeneration >= d.Metadata.Generation && d.Status.AvailableReplicas == replicas && d.Status.UpdatedReplicas == replicas && d.Status.Replicas == replicas,
            timeout,
            cancellationToken);

    /// <summary>Waits until a pod is ready.</summary>
    /// <exception cref="ClusterTimeoutException">It did not come about in time.</exception>
    public Task<Pod> WaitForReadyAsync(string ns, string name, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitForAsync<Pod>(ns, name, "be ready", static p => p.Status.Conditions.Exists(static c => c is { Type: "Ready", Status: "True" }), timeout, cancellationToken);

    /// <summary>Waits until a pod has a phase.</summary>
    /// <exception cref="ClusterTimeoutException">It did not come about in time.</exception>
    public Task<Pod> WaitForPhaseAsync(string ns, string name, string phase, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitForAsync<Pod>(ns, name, "be " + phase, p => p.Status.Phase == phase, timeout, cancellationToken);

    /// <summary>Waits for an event about an object, by its reason.</summary>
    /// <exception cref="ClusterTimeoutException">It was not told in time.</exception>
    public async Task<Event> WaitForEventAsync(
        string ns, string name, string reason, Func<Event, bool>? condition = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        Event? found = null;
        await WaitAsync(
            async () => (found = (await EventsAsync(ns, name, cancellationToken)).FirstOrDefault(e => e.Reason == reason && condition?.Invoke(e) != false)) is not null,
            async () => $"an event {reason} about {(ns.Length == 0 ? "" : ns + "/")}{name}{await TellEventsAsync(ns, name)}",
            timeout,
            cancellationToken);
        return found!;
    }

    /// <summary>Waits until any condition holds; it is looked at after every change in the cluster, and now and then besides.</summary>
    /// <param name="what">What is waited for, for the failure's message.</param>
    /// <exception cref="ClusterTimeoutException">It did not come about in time.</exception>
    public Task EventuallyAsync(Func<Task<bool>> condition, string what, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(condition, async () => what + await TellEventsAsync("", ""), timeout, cancellationToken);

    private async Task WaitAsync(Func<Task<bool>> condition, Func<Task<string>> describe, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var limit = timeout ?? options.WaitTimeout;
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var changed = changes.NextAsync();
            if (await condition())
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(started) >= limit)
            {
                var what = await describe();
                throw new ClusterTimeoutException(string.Create(CultureInfo.InvariantCulture, $"waited {limit.TotalSeconds:0.###} s for {what}"));
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(Recheck, TimeProvider.System, over.Token));
            await over.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<string> TellEventsAsync(string ns, string name)
    {
        IReadOnlyList<Event> events = name.Length > 0
            ? await EventsAsync(ns, name)
            : [.. (await Client.ListAsync<Event>(ns, ListOptions.Empty, CancellationToken.None)).Items.OrderBy(static e => e.LastTimestamp ?? default)];
        return events.Count == 0
            ? "; no events"
            : "; last events: " + string.Join("; ", events.TakeLast(EventsTold).Select(ObjectDescription.EventText));
    }
}
