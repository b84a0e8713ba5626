using Kuber.Client.Http;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.Changes;

/// <summary>Reads the history of objects from an API server.</summary>
internal sealed class HistoryClient(HttpApiClient client)
{
    /// <summary>The kinds that the server offers.</summary>
    public async Task<ObjectNames> NamesAsync(CancellationToken cancellationToken) => new(await client.Dynamic.DiscoverAsync(cancellationToken));

    /// <summary>The revisions of an object, oldest first.</summary>
    public async Task<IReadOnlyList<ApiValue>> RevisionsAsync(NamedObject target, CancellationToken cancellationToken) =>
        (await ReadAsync("/kuber/v1/history" + target.Path, cancellationToken))["revisions"].Items.ToArray();

    /// <summary>The object at a revision.</summary>
    public Task<ApiValue> AtAsync(NamedObject target, long revision, CancellationToken cancellationToken) =>
        ReadAsync(FormattableString.Invariant($"/kuber/v1/history{target.Path}?revision={revision}"), cancellationToken);

    /// <summary>A removed object as it was last, and what went with it: owners before what they own.</summary>
    public async Task<IReadOnlyList<ApiValue>> RemovedAsync(NamedObject target, CancellationToken cancellationToken) =>
        (await ReadAsync($"/kuber/v1/history{target.Path}?removed=true", cancellationToken))["items"].Items.ToArray();

    /// <summary>The object as it is; null where there is none.</summary>
    public async Task<ApiValue?> PresentAsync(NamedObject target, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(target.Path, cancellationToken);
        }
        catch (StatusException missing) when (missing.Code == 404)
        {
            return null;
        }
    }

    /// <summary>Replaces an object.</summary>
    public Task ReplaceAsync(NamedObject target, ApiValue value, CancellationToken cancellationToken) =>
        client.SendJsonAsync(HttpMethod.Put, target.Path + "?fieldManager=kuber-undo", ApiValueJson.ToUtf8(value), cancellationToken);

    /// <summary>Creates an object; returns it as the server made it, or null where there is one of that name.</summary>
    public async Task<ApiValue?> CreateAsync(NamedObject target, ApiValue value, CancellationToken cancellationToken)
    {
        try
        {
            return ApiValueJson.Parse(await client.SendJsonAsync(HttpMethod.Post, target.CollectionPath + "?fieldManager=kuber-undo", ApiValueJson.ToUtf8(value), cancellationToken));
        }
        catch (StatusException exists) when (exists.Reason == "AlreadyExists")
        {
            return null;
        }
    }

    private async Task<ApiValue> ReadAsync(string path, CancellationToken cancellationToken) => ApiValueJson.Parse(await client.GetRawAsync(path, cancellationToken));
}
