using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;

namespace Kuber.Testing;

/// <content>Short ways to work on objects, as the administrator.</content>
public sealed partial class TestCluster
{
    private bool MakesServiceAccounts => Controllers.IsRunning("serviceaccount-controller");

    // A new node is tainted until the node lifecycle controller has seen that it is ready.
    private Task WaitForNodeAsync(string name, CancellationToken cancellationToken) => Controllers.IsRunning("node-lifecycle-controller")
        ? WaitForAsync<Node>("", name, "be ready for pods", static n => !n.Spec.Taints.Exists(static t => t.Key == "node.kubernetes.io/not-ready"), cancellationToken: cancellationToken)
        : Task.CompletedTask;

    /// <summary>Creates an object.</summary>
    public Task<T> CreateAsync<T>(T value, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T> => Client.CreateAsync(value, new(), cancellationToken);

    /// <summary>Reads an object; <paramref name="ns"/> is empty for cluster-scoped resources.</summary>
    public Task<T> GetAsync<T>(string ns, string name, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T> => Client.GetAsync<T>(ns, name, cancellationToken);

    /// <summary>Reads an object, or null where there is none.</summary>
    public async Task<T?> FindAsync<T>(string ns, string name, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T>
    {
        try
        {
            return await Client.GetAsync<T>(ns, name, cancellationToken);
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            return null;
        }
    }

    /// <summary>Lists objects; an empty <paramref name="ns"/> means all namespaces.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string ns = "", string labelSelector = "", CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T> => (await Client.ListAsync<T>(ns, new() { LabelSelector = labelSelector }, cancellationToken)).Items;

    /// <summary>Changes an object, or its <paramref name="subresource"/>, again and again until no other writer was faster.</summary>
    public async Task<T> ChangeAsync<T>(string ns, string name, Func<T, T> change, string subresource = "", CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T>
    {
        while (true)
        {
            try
            {
                return await Client.UpdateAsync(change(await Client.GetAsync<T>(ns, name, cancellationToken)), subresource, new(), cancellationToken);
            }
            catch (StatusException exception) when (exception.Code == 409)
            {
                // Once more on the newest.
            }
        }
    }

    /// <summary>Deletes an object, with what belongs to it by <paramref name="propagation"/>: <c>Background</c>, <c>Foreground</c> or <c>Orphan</c>.</summary>
    public Task DeleteAsync<T>(string ns, string name, string? propagation = null, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T> => Client.DeleteAsync<T>(ns, name, new() { PropagationPolicy = propagation }, cancellationToken);

    /// <summary>Deletes an object at once, without waiting for its grace period.</summary>
    public Task DeleteNowAsync<T>(string ns, string name, CancellationToken cancellationToken = default)
        where T : class, IApiObject, IApiMessage<T> => Client.DeleteAsync<T>(ns, name, new() { GracePeriodSeconds = 0 }, cancellationToken);

    /// <summary>Makes a namespace with a name of its own, and waits until pods can be created in it.</summary>
    public async Task<string> CreateNamespaceAsync(string prefix = "t-", CancellationToken cancellationToken = default)
    {
        var made = await CreateAsync(new Namespace { Metadata = new() { GenerateName = prefix } }, cancellationToken);
        var name = made.Metadata.Name;
        if (MakesServiceAccounts)
        {
            await WaitForAsync<ServiceAccount>(name, "default", "exist", static _ => true, cancellationToken: cancellationToken);
        }

        return name;
    }

    /// <summary>The events about an object and about what carries its name (its replicas), oldest first.</summary>
    public async Task<IReadOnlyList<Event>> EventsAsync(string ns, string name, CancellationToken cancellationToken = default)
    {
        var events = await Client.ListAsync<Event>(ns.Length == 0 ? "default" : ns, ListOptions.Empty, cancellationToken);
        return
        [
            .. events.Items
                .Where(e => e.InvolvedObject.Name == name || e.InvolvedObject.Name.StartsWith(name + "-", StringComparison.Ordinal))
                .OrderBy(e => e.LastTimestamp ?? default).ThenBy(e => e.Metadata.ResourceVersion.Length).ThenBy(e => e.Metadata.ResourceVersion, StringComparer.Ordinal),
        ];
    }
}
