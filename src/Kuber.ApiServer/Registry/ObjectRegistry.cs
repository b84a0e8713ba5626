using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;
using Kuber.Store;
using Kuber.Store.History;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// The verbs on stored objects, the same for every resource: reads come from the cache, writes are conditional on the
/// revision that they were computed from. What is particular to a kind is in its <see cref="ServedResource"/>; what is
/// particular to a few kinds is in <see cref="WriteHook"/>s.
/// </summary>
internal sealed partial class ObjectRegistry(IStore store, StoreFollower follower, ResourceSet resources, AdmissionChain admission, Identifiers identifiers, AccessControl access, IReadOnlyList<WriteHook> hooks, TimeSpan eventTtl, ChangeAuthors? authors = null)
{
    /// <summary>How often a write that raced with others is computed again.</summary>
    private const int Attempts = 12;

    /// <summary>The resources and their caches.</summary>
    public ResourceSet Resources => resources;

    /// <summary>Follows the store.</summary>
    public StoreFollower Follower => follower;

    /// <summary>Makes uids and generated names.</summary>
    public Identifiers Identifiers => identifiers;

    /// <summary>The plugins that requests pass.</summary>
    public AdmissionChain Admission => admission;

    private static StatusException NotFound(RequestContext context) => StatusErrors.NotFound(context.Resource.QualifiedName, context.Name);

    private static StatusException Conflict(RequestContext context, string why = StatusErrors.OptimisticLockMessage) =>
        StatusErrors.Conflict(context.Resource.QualifiedName, context.Name, why);

    private static void ThrowIfInvalid(RequestContext context, string name, FieldErrors errors)
    {
        foreach (var warning in errors.Warnings)
        {
            context.Warn(warning);
        }

        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid(context.Resource.QualifiedKind, name, errors);
        }
    }

    private Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        KeyLifetimes.Of(key, eventTtl) is { } time && store.Expiring is { } expiring
            ? expiring.CreateAsync(key, bytes, time, cancellationToken)
            : store.CreateAsync(key, bytes, cancellationToken);

    private Task<StoreWriteResult> UpdateAsync(string key, ReadOnlyMemory<byte> bytes, long revision, CancellationToken cancellationToken) =>
        KeyLifetimes.Of(key, eventTtl) is { } time && store.Expiring is { } expiring
            ? expiring.UpdateIfAsync(key, bytes, revision, time, cancellationToken)
            : store.UpdateIfAsync(key, bytes, revision, cancellationToken);

    // Tells the history, where there is one, who writes.
    private Task<StoreWriteResult> AuthoredAsync(RequestContext context, Func<Task<StoreWriteResult>> write)
    {
        if (authors is null)
        {
            return write();
        }

        var verb = context.Subresource.Length == 0 ? context.Verb : context.Verb + "/" + context.Subresource;
        return authors.WriteAsync(new(context.User.Name, verb, context.FieldManager), write);
    }

    private async Task<CacheItem> WrittenAsync(ResourceCache cache, string key, IApiObject stored, long revision)
    {
        // The write is done: whether the client still waits does not matter to the cache.
        try
        {
            await follower.WaitForAsync(revision, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // The server stops; the answer is what was written.
        }

        return cache.Find(key) is { } item && item.Revision == revision ? item : Item(key, stored, revision);
    }

    private static CacheItem Item(string key, IApiObject value, long revision)
    {
        var metadata = value.Metadata with { ResourceVersion = revision == 0 ? "" : revision.ToString(CultureInfo.InvariantCulture) };
        return new(key, value.WithMetadata(metadata), revision);
    }

    private static IApiObject WithoutVersion(IApiObject value) =>
        value.Metadata.ResourceVersion.Length == 0 ? value : value.WithMetadata(value.Metadata with { ResourceVersion = "" });
}
