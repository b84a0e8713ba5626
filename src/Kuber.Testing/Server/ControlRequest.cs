using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Kuber.Testing.Server;

/// <summary>A control request.</summary>
/// <param name="Http">The request itself.</param>
/// <param name="Path">The parts of its path after the secret.</param>
internal sealed record ControlRequest(HttpContext Http, string[] Path)
{
    /// <summary>The method.</summary>
    public string Method => Http.Request.Method;

    /// <summary>Ends when the client has gone.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>A parameter of the query, or empty.</summary>
    public string Query(string name) => Http.Request.Query[name].ToString();

    /// <summary>The body; an empty one is <c>{}</c>.</summary>
    /// <exception cref="JsonException">It is not what was expected.</exception>
    public async Task<T> BodyAsync<T>(JsonTypeInfo<T> type)
    {
        using MemoryStream body = new();
        await Http.Request.Body.CopyToAsync(body, Aborted);
        var bytes = body.Length == 0 ? "{}"u8 : body.GetBuffer().AsSpan(0, (int)body.Length);
        return JsonSerializer.Deserialize(bytes, type) ?? throw new ControlException("the body must be a JSON object");
    }
}
