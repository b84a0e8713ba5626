using System.Collections.Concurrent;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Client;
using Kuber.Machinery.Concurrency;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>
/// Follows the definitions of custom resources: accepts their names, serves their resources, and deletes the objects of those
/// that are deleted. A definition is told to be established once its resource is served. One loop, one definition at a time.
/// </summary>
internal sealed partial class DefinitionController : IDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private static readonly UpdateOptions Options = new() { FieldManager = "kube-apiserver" };

    private readonly ConcurrentDictionary<string, PublishedDefinition> published = new(StringComparer.Ordinal);
    private readonly AsyncSignal changed = new();
    private readonly ApiServerCore core;
    private readonly ResourceCache definitions;
    private readonly IApiClient client;
    private readonly TimeProvider clock;
    private readonly ILogger<DefinitionController> log;
    private readonly ITimer retry;

    /// <summary>Follows the definitions of a server and writes their status.</summary>
    public DefinitionController(ApiServerCore core, ILogger<DefinitionController> log)
    {
        (this.core, this.log) = (core, log);
        (client, clock) = (core.CreateAdminClient(), core.Options.Clock);
        retry = clock.CreateTimer(_ => changed.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        definitions = core.Resources.Cache(CustomResourceDefinitionResource.Definition.Group, CustomResourceDefinitionResource.Definition.Plural);
        definitions.Changed += _ => changed.Set();
        definitions.Loaded += _ => changed.Set();
    }

    private List<CustomResourceDefinition> All => [.. definitions.Snapshot().Tree.Range("", "").Select(static i => (CustomResourceDefinition)i.Value)];

    /// <summary>Serves what is established already, before the server is ready.</summary>
    public Task PublishAllAsync(CancellationToken cancellationToken) => Task.WhenAll(All
        .Where(static d => CustomResourceDefinitionConditions.IsTrue(d, CustomResourceDefinitionConditions.Established))
        .Select(d => PublishAsync(d, d.Status.AcceptedNames, cancellationToken)));

    /// <summary>Follows the definitions until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        changed.Set();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await changed.WaitAsync(cancellationToken);
                Withdraw();
                foreach (var definition in All)
                {
                    await TryReconcileAsync(definition, cancellationToken);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Ends the waiting for another try.</summary>
    public void Dispose() => retry.Dispose();

    private async Task TryReconcileAsync(CustomResourceDefinition definition, CancellationToken cancellationToken)
    {
        try
        {
            await ReconcileAsync(definition, cancellationToken);
        }
        catch (StatusException e) when (e.Code is 404 or 409)
        {
            // It has changed or gone: the change wakes the loop again.
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(definition.Metadata.Name, e);
            retry.Change(RetryDelay, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task ReconcileAsync(CustomResourceDefinition definition, CancellationToken cancellationToken)
    {
        if (definition.Metadata.DeletionTimestamp is not null)
        {
            await EndAsync(definition, cancellationToken);
            return;
        }

        var status = DefinitionStatus.Of(definition, All, Time.Now(clock));
        var updated = definition with { Status = status };
        if (CustomResourceDefinitionConditions.IsTrue(updated, CustomResourceDefinitionConditions.Established))
        {
            await PublishAsync(definition, status.AcceptedNames, cancellationToken);
        }

        if (!ReferenceEquals(status, definition.Status))
        {
            await client.UpdateAsync(updated, "status", Options, cancellationToken);
        }
    }

    /// <summary>Deletes the objects of a definition, and lets it go when they have gone.</summary>
    private async Task EndAsync(CustomResourceDefinition definition, CancellationToken cancellationToken)
    {
        if (!definition.Metadata.Finalizers.Contains(DefinitionStatus.Cleanup))
        {
            return;
        }

        if (!DefinitionStatus.IsInDeletion(definition))
        {
            await client.UpdateAsync(definition with { Status = DefinitionStatus.InDeletion(definition, Time.Now(clock)) }, "status", Options, cancellationToken);
            return;
        }

        if (published.TryGetValue(definition.Metadata.Name, out var known))
        {
            var cache = core.Resources.Cache(known.Stored);
            foreach (var item in cache.Snapshot().Tree.Range("", ""))
            {
                await DeleteAsync(known.Stored, item.Value.Metadata, cancellationToken);
            }

            if (cache.Snapshot().Tree.Count > 0)
            {
                return;
            }

            // Before the definition goes: who sees it go must not find the resource in discovery any more.
            Withdraw(definition.Metadata.Name, known);
        }

        var meta = definition.Metadata;
        await client.UpdateAsync(definition with { Metadata = meta with { Finalizers = meta.Finalizers.RemoveAll(static f => f == DefinitionStatus.Cleanup) } }, "", Options, cancellationToken);
    }

    private async Task DeleteAsync(ServedResource resource, ObjectMeta meta, CancellationToken cancellationToken)
    {
        if (meta.DeletionTimestamp is not null)
        {
            return;
        }

        try
        {
            await core.Operations.DeleteAsync(
                new()
                {
                    User = UserInfo.Admin,
                    Verb = "delete",
                    Resource = resource,
                    Namespace = meta.Namespace,
                    Name = meta.Name,
                    FieldManager = "kube-apiserver",
                    Clock = clock,
                    Cancellation = cancellationToken,
                },
                DeleteOptions.Empty);
        }
        catch (StatusException e) when (e.Code == 404)
        {
            // Somebody else was faster.
        }
    }

    private async Task PublishAsync(CustomResourceDefinition definition, CustomResourceDefinitionNames names, CancellationToken cancellationToken)
    {
        var name = definition.Metadata.Name;
        if (published.TryGetValue(name, out var known) && known.Shows(definition.Spec, names))
        {
            return;
        }

        var versions = DefinitionVersions.All(definition with { Status = definition.Status with { AcceptedNames = names } });
        PublishedDefinition next = new(definition.Metadata.Uid, definition.Spec, names, versions.Single(static v => v.IsStorageVersion));
        await core.Resources.ReplaceAsync(versions, ServedOrder.Instance, cancellationToken);
        core.Resources.Cache(next.Stored).Changed += e => WakeForDeletion(name, e);
        published[name] = next;
    }

    /// <summary>An object of a resource that is being deleted has gone.</summary>
    private void WakeForDeletion(string name, CacheEvent change)
    {
        if (change.Current is null && definitions.Find(name)?.Value.Metadata.DeletionTimestamp is not null)
        {
            changed.Set();
        }
    }

    private void Withdraw()
    {
        foreach (var (name, known) in published)
        {
            if (definitions.Find(name)?.Value.Metadata.Uid != known.Uid)
            {
                Withdraw(name, known);
            }
        }
    }

    private void Withdraw(string name, PublishedDefinition known)
    {
        if (published.TryRemove(name, out _))
        {
            core.Resources.Remove(known.Stored.Group, known.Stored.Plural, known.Stored.StorePrefix);
        }
    }

    [LoggerMessage(EventId = 3301, Level = LogLevel.Error, Message = "A definition of a custom resource could not be followed. name={Name}")]
    private partial void LogFailed(string name, Exception error);
}
