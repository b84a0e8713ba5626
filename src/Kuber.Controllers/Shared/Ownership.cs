using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Informers;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.Shared;

/// <summary>
/// Finds what a controller owns: objects that name it as their controller, and orphans that its selector matches, which it
/// adopts. Owned objects that no longer match are released.
/// </summary>
internal static class Ownership
{
    /// <summary>The index of objects by the uid of their controller; orphans are filed under their namespace.</summary>
    public const string Index = "controller";

    /// <summary>Adds the index to an informer.</summary>
    public static IInformer<T> Indexed<T>(IInformer<T> informer)
        where T : class, IApiObject, IApiMessage<T>
    {
        informer.AddIndex(Index, static value => [Owners.ControllerOf(value)?.Uid ?? OrphansOf(value.Metadata.Namespace)]);
        return informer;
    }

    /// <summary>The objects that name an owner as their controller.</summary>
    public static IReadOnlyCollection<T> Of<T>(ILister<T> lister, IApiObject owner)
        where T : class, IApiObject => lister.ByIndex(Index, owner.Metadata.Uid);

    /// <summary>The objects of a namespace without a controller.</summary>
    public static IReadOnlyCollection<T> Orphans<T>(ILister<T> lister, string ns)
        where T : class, IApiObject => lister.ByIndex(Index, OrphansOf(ns));

    /// <summary>Claims what belongs to an owner, adopting and releasing where needed.</summary>
    /// <param name="isCandidate">Which orphans may be adopted, besides matching the selector.</param>
    public static async Task<List<T>> ClaimAsync<TOwner, T>(IApiClient client, TOwner owner, LabelSelector selector, ILister<T> lister, Func<T, bool> isCandidate, CancellationToken cancellationToken)
        where TOwner : class, IApiObject, IApiMessage<TOwner>
        where T : class, IApiObject, IApiMessage<T>
    {
        var claimed = new List<T>();
        foreach (var value in Of(lister, owner))
        {
            if (LabelSelectorRules.Matches(selector, value.Metadata.Labels))
            {
                claimed.Add(value);
            }
            else if (owner.Metadata.DeletionTimestamp is null)
            {
                await ReleaseAsync(client, owner, value, cancellationToken);
            }
        }

        if (owner.Metadata.DeletionTimestamp is not null)
        {
            return claimed;
        }

        TOwner? live = null;
        foreach (var value in Orphans(lister, owner.Metadata.Namespace))
        {
            if (value.Metadata.DeletionTimestamp is not null || !isCandidate(value) || !LabelSelectorRules.Matches(selector, value.Metadata.Labels))
            {
                continue;
            }

            // The cache may not know yet that the owner is going or has been replaced: ask before adopting.
            live ??= await client.GetAsync<TOwner>(owner.Metadata.Namespace, owner.Metadata.Name, cancellationToken);
            if (live.Metadata.Uid != owner.Metadata.Uid || live.Metadata.DeletionTimestamp is not null)
            {
                break;
            }

            var adopted = value.Metadata with { OwnerReferences = value.Metadata.OwnerReferences.Add(Owners.ControllerReference(owner)) };
            claimed.Add(await client.UpdateAsync((T)value.WithMetadata(adopted), "", Writes.Update, cancellationToken));
        }

        return claimed;
    }

    /// <summary>Enqueues the owners whose selector matches an orphan.</summary>
    public static IEnumerable<TOwner> Suitors<TOwner>(ILister<TOwner> owners, Pod orphan, Func<TOwner, LabelSelector?> selector)
        where TOwner : class, IApiObject
    {
        foreach (var owner in owners.List(orphan.Metadata.Namespace))
        {
            if (selector(owner) is { } given && !LabelSelectorRules.IsEmpty(given) && LabelSelectorRules.Matches(given, orphan.Metadata.Labels))
            {
                yield return owner;
            }
        }
    }

    private static async Task ReleaseAsync<T>(IApiClient client, IApiObject owner, T value, CancellationToken cancellationToken)
        where T : class, IApiObject, IApiMessage<T>
    {
        var released = value.Metadata with { OwnerReferences = value.Metadata.OwnerReferences.RemoveAll(r => r.Uid == owner.Metadata.Uid) };
        try
        {
            await client.UpdateAsync((T)value.WithMetadata(released), "", Writes.Update, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception) || Failures.IsInvalid(exception))
        {
            // It has gone, or already has no owners.
        }
    }

    private static string OrphansOf(string ns) => "orphans in " + ns;
}
