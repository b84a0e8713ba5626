using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;
using Kuber.Store.History;

namespace Kuber.ApiServer.History;

/// <summary>
/// What went with an object: of a namespace all that was in it, of another object those that it owned, and what those owned.
/// Only what the user may <c>get</c> is told. What controllers make anew by themselves is left out: pods that have a controller,
/// and the endpoints of Services.
/// </summary>
internal sealed class RemovedObjects(ApiServerCore core)
{
    /// <summary>The object as it was last, then what went with it, owners before what they own.</summary>
    public async Task<ApiValue> WithAsync(HistorySource source, PastObjects objects, IReadOnlyList<KeptChange> changes, UserInfo user, CancellationToken cancellationToken)
    {
        var last = changes.LastOrDefault(change => change.Value is not null);
        if (changes is not [.., { Value: null } removal] || last is null)
        {
            return ApiValue.MapOf(("items", ApiValue.EmptyList));
        }

        var root = await objects.ReadAsync(last, cancellationToken);
        List<ApiValue> found = [root];
        var gone = await GoneAsync(source, user, cancellationToken);
        if (root["kind"].Text == "Namespace")
        {
            // All that went since somebody asked for the namespace to go.
            var name = root.At("metadata", "name").Text;
            var asked = await AskedAsync(objects, changes, cancellationToken);
            found.AddRange(gone.Where(item => item.Removal.Revision >= asked && item.Removal.Revision <= removal.Revision && item.Value.At("metadata", "namespace").Text == name).Select(item => item.Value));
            return ApiValue.MapOf(("items", ApiValue.ListOf([.. OwnersFirst(found)])));
        }

        for (var i = 0; i < found.Count; i++)
        {
            var uid = found[i].At("metadata", "uid").Text;
            found.AddRange(gone.Where(item => Owners(item.Value).Contains(uid) && !found.Contains(item.Value)).Select(item => item.Value));
        }

        return ApiValue.MapOf(("items", ApiValue.ListOf([.. found])));
    }

    // The revision of the change that marked the namespace as going.
    private static async Task<long> AskedAsync(PastObjects objects, IReadOnlyList<KeptChange> changes, CancellationToken cancellationToken)
    {
        var asked = changes[^1].Revision;
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            if (changes[i].Value is null)
            {
                continue;
            }

            if (!(await objects.ReadAsync(changes[i], cancellationToken))["metadata"].Has("deletionTimestamp"))
            {
                break;
            }

            asked = changes[i].Revision;
        }

        return asked;
    }

    private static List<string?> Owners(ApiValue value)
    {
        List<string?> owners = [];
        foreach (var owner in value.At("metadata", "ownerReferences").Items)
        {
            owners.Add(owner["uid"].Text);
        }

        return owners;
    }

    private static List<ApiValue> OwnersFirst(List<ApiValue> values)
    {
        var left = new List<ApiValue>(values);
        List<ApiValue> ordered = [];
        while (left.Count > 0)
        {
            var waiting = left.Select(value => value.At("metadata", "uid").Text).ToHashSet();
            var ready = left.FindAll(value => !Owners(value).Any(waiting.Contains));
            ordered.AddRange(ready.Count > 0 ? ready : left);
            left = ready.Count > 0 ? left.FindAll(value => !ready.Contains(value)) : [];
        }

        return ordered;
    }

    private async Task<List<(KeptChange Removal, ApiValue Value)>> GoneAsync(HistorySource source, UserInfo user, CancellationToken cancellationToken)
    {
        var resources = core.Resources.All.Where(resource => resource is { IsStored: true, IsStorageVersion: true }).OrderByDescending(resource => resource.StorePrefix.Length).ToList();
        List<(KeptChange, ApiValue)> result = [];
        foreach (var (removal, last) in await source.Changes.RemovedAsync(cancellationToken))
        {
            if (resources.Find(resource => removal.Key.StartsWith(resource.StorePrefix, StringComparison.Ordinal)) is not { } resource || IsMadeAnew(resource))
            {
                continue;
            }

            var value = await new PastObjects(source, resource).ReadAsync(last, cancellationToken);
            if (!(resource.Plural == "pods" && HasController(value)) && MayGet(user, resource, value))
            {
                result.Add((removal, value));
            }
        }

        return result;
    }

    private static bool IsMadeAnew(ServedResource resource) => resource is { Group: "" or "discovery.k8s.io", Plural: "endpoints" or "endpointslices" or "events" };

    private static bool HasController(ApiValue value)
    {
        foreach (var owner in value.At("metadata", "ownerReferences").Items)
        {
            if (owner["controller"].Boolean)
            {
                return true;
            }
        }

        return false;
    }

    private bool MayGet(UserInfo user, ServedResource resource, ApiValue value) => core.Access.Authorize(new AccessAttributes
    {
        User = user,
        Verb = "get",
        Group = resource.Group,
        Version = resource.Version,
        Resource = resource.Plural,
        Namespace = value.At("metadata", "namespace").Text ?? "",
        Name = value.At("metadata", "name").Text ?? "",
    }).Decision == AuthorizationDecision.Allow;
}
