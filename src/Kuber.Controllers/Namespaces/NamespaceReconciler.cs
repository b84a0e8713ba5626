using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Namespaces;

/// <summary>
/// Empties a namespace that is being deleted: asks discovery for every resource with namespaces, deletes all objects of each,
/// tells in conditions what is left, and gives up the namespace's finalizer when nothing is. What is left goes in its own
/// time (grace periods, finalizers), so the namespace is looked at again after a while: at first soon, then less often.
/// </summary>
internal sealed class NamespaceReconciler(ControllerContext context) : IReconciler
{
    private const string Finalizer = "kubernetes";
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(5);
    private readonly ILister<Namespace> namespaces = context.Informers.For<Namespace>().Lister;
    private readonly ConcurrentDictionary<string, TimeSpan> waits = [];

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (namespaces.Get("", key.Name) is not { Metadata.DeletionTimestamp: not null } going || !going.Spec.Finalizers.Exists(f => f == Finalizer))
        {
            waits.TryRemove(key.Name, out _);
            return null;
        }

        try
        {
            var content = await EmptyAsync(key.Name, cancellationToken);
            var status = NamespaceConditions.Apply(going.Status, content, Time.Now(context.Clock));
            if (status != going.Status)
            {
                going = await context.Client.UpdateAsync(going with { Status = status }, "status", Writes.Update, cancellationToken);
            }

            if (!content.IsEmpty)
            {
                return waits.AddOrUpdate(key.Name, FirstWait, (_, last) => last * 2 < LastWait ? last * 2 : LastWait);
            }

            var finalized = going with { Spec = going.Spec with { Finalizers = going.Spec.Finalizers.RemoveAll(f => f == Finalizer) } };
            await context.Client.UpdateAsync(finalized, "finalize", Writes.Update, cancellationToken);
            waits.TryRemove(key.Name, out _);
            return null;
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            waits.TryRemove(key.Name, out _);
            return null;
        }
    }

    private async Task<NamespaceContent> EmptyAsync(string ns, CancellationToken cancellationToken)
    {
        var content = new NamespaceContent();
        IReadOnlyList<DiscoveredResource> resources;
        try
        {
            resources = await context.Client.Dynamic.DiscoverAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            content.DiscoveryFailure = "Discovery failed for some groups: " + exception.Message;
            return content;
        }

        foreach (var resource in resources)
        {
            if (resource.Namespaced && resource.Verbs.Contains("delete") && resource.Verbs.Contains("list"))
            {
                await EmptyAsync(resource, ns, content, cancellationToken);
            }
        }

        return content;
    }

    private async Task EmptyAsync(DiscoveredResource resource, string ns, NamespaceContent content, CancellationToken cancellationToken)
    {
        var name = resource.Resource.Group.Length == 0 ? resource.Resource.Resource + "." : resource.Resource.Resource + "." + resource.Resource.Group;
        try
        {
            var found = await context.Client.Dynamic.ListMetadataAsync(resource.Resource, ns, new(), cancellationToken);
            if (found.Items.Any(i => i.Metadata.DeletionTimestamp is null))
            {
                await DeleteAsync(resource, ns, found.Items, cancellationToken);
                found = await context.Client.Dynamic.ListMetadataAsync(resource.Resource, ns, new(), cancellationToken);
            }

            Count(found.Items, name, content);
            content.HasPods |= resource.Resource is { Group: "", Resource: "pods" } && found.Items.Count > 0;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!Failures.IsNotFound(exception))
            {
                content.Failures.Add(exception.Message);
            }
        }
    }

    private async Task DeleteAsync(DiscoveredResource resource, string ns, IReadOnlyList<PartialObjectMetadata> items, CancellationToken cancellationToken)
    {
        if (resource.Verbs.Contains("deletecollection"))
        {
            await context.Client.Dynamic.DeleteCollectionAsync(resource.Resource, ns, Writes.Delete, new(), cancellationToken);
            return;
        }

        foreach (var item in items)
        {
            try
            {
                await context.Client.Dynamic.DeleteAsync(resource.Resource, ns, item.Metadata.Name, Writes.Delete, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // Gone already.
            }
        }
    }

    private static void Count(IReadOnlyList<PartialObjectMetadata> items, string resource, NamespaceContent content)
    {
        if (items.Count > 0)
        {
            content.Remaining[resource] = items.Count;
        }

        foreach (var item in items)
        {
            foreach (var finalizer in item.Metadata.Finalizers)
            {
                content.Finalizers[finalizer] = content.Finalizers.GetValueOrDefault(finalizer) + 1;
            }
        }
    }
}
