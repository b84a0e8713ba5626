using System.Globalization;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Http;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;
using Kuber.Store.History;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.History;

/// <summary>
/// Serves <c>/kuber/v1/history/PATH</c>, a path of Kuber's own; PATH is that of an object, such as
/// <c>apis/apps/v1/namespaces/default/deployments/web</c>. It answers with the object's revisions; with <c>?revision=N</c> with the
/// object as it was; with <c>?removed=true</c> with what was removed together with it. Whoever may <c>get</c> an object may
/// also get its history.
/// </summary>
internal sealed class HistoryHandler(ApiServerCore core)
{
    private const string Prefix = "/kuber/v1/history";
    private readonly RemovedObjects removed = new(core);

    /// <summary>What the request is about, if its path is one of these: the object. Null where the path is another.</summary>
    public static RequestInfo? ObjectOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!path.StartsWith(Prefix + "/", StringComparison.Ordinal) || !HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        var info = RequestInfo.Of(request, path[Prefix.Length..]);
        return info is { IsResource: true, Name.Length: > 0, Subresource.Length: 0 } ? info : null;
    }

    /// <summary>Serves a request about an object's history.</summary>
    public async Task HandleAsync(HttpContext http, RequestInfo info, UserInfo user)
    {
        if (core.Options.History is not { } source)
        {
            throw StatusErrors.Make(404, "NotFound", "this server keeps no history", null);
        }

        if (core.Resources.Find(info.Group, info.Version, info.Resource) is not { IsStored: true } resource)
        {
            throw StatusErrors.PathNotFound();
        }

        var key = resource.StorePrefix + (resource.Namespaced ? info.Namespace + "/" + info.Name : info.Name);
        var objects = new PastObjects(source, resource);
        var changes = await source.Changes.ListAsync(key, http.RequestAborted);
        var query = http.Request.Query;
        var answer = query["removed"] == "true" ? await removed.WithAsync(source, objects, changes, user, http.RequestAborted)
            : query["revision"].ToString() is { Length: > 0 } asked ? await AtAsync(objects, changes, asked, http.RequestAborted)
            : await ListAsync(objects, changes, http.RequestAborted);
        await ApiResponse.SendJsonAsync(http, 200, Representation.Json, ApiValueJson.ToUtf8(answer));
    }

    private static async Task<ApiValue> AtAsync(PastObjects objects, IReadOnlyList<KeptChange> changes, string asked, CancellationToken cancellationToken)
    {
        var revision = long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw StatusErrors.BadRequest("revision must be a number");
        var change = changes.FirstOrDefault(change => change.Revision == revision) ?? throw StatusErrors.Make(404, "NotFound", $"the history has no revision {revision} of this object", null);
        return change.Value is null ? throw StatusErrors.Make(404, "NotFound", $"the object was removed with revision {revision}", null) : await objects.ReadAsync(change, cancellationToken);
    }

    private static async Task<ApiValue> ListAsync(PastObjects objects, IReadOnlyList<KeptChange> changes, CancellationToken cancellationToken)
    {
        List<ApiValue> revisions = [];
        var before = ApiValue.Null;
        foreach (var change in changes)
        {
            var after = change.Value is null ? ApiValue.Null : await objects.ReadAsync(change, cancellationToken);
            var differences = before.IsNull || after.IsNull ? [] : TreeDifference.Between(before, after);
            revisions.Add(ApiValue.MapOf(
                ("revision", change.Revision),
                ("time", change.IsBaseline ? ApiValue.Null : change.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                ("user", change.Author.User),
                ("verb", change.Author.Verb),
                ("manager", change.Author.Manager),
                ("removed", change.Value is null),
                ("changes", ApiValue.ListOf([.. differences.Select(difference => ApiValue.MapOf(("path", difference.Path), ("from", objects.Shown(difference, difference.From)), ("to", objects.Shown(difference, difference.To))))]))));
            before = after;
        }

        return ApiValue.MapOf(("revisions", ApiValue.ListOf([.. revisions])));
    }
}
