using Kuber.ApiServer.Http;

namespace Kuber.ApiServer.Metrics;

/// <summary>What requests are told apart by in metrics.</summary>
/// <param name="Verb">The verb in capitals, as upstream counts: <c>LIST</c>, <c>APPLY</c>, <c>CONNECT</c>, ...</param>
/// <param name="Group">The API group.</param>
/// <param name="Version">The API version.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Subresource">The subresource; for requests that are about no resource, the first part of the path.</param>
/// <param name="Scope"><c>resource</c>, <c>namespace</c>, <c>cluster</c>, or empty.</param>
internal readonly record struct RequestKey(string Verb, string Group, string Version, string Resource, string Subresource, string Scope)
{
    /// <summary>Whether such requests last as long as the client wants.</summary>
    public bool IsLongRunning => Verb is "WATCH" or "CONNECT";

    /// <summary>Whether such requests change something.</summary>
    public bool IsMutating => Verb is "POST" or "PUT" or "PATCH" or "APPLY" or "DELETE" or "DELETECOLLECTION";

    /// <summary>Reads it from a request.</summary>
    /// <param name="info">What the request is about.</param>
    /// <param name="isKnown">Whether its resource exists: names that clients make up are not kept.</param>
    /// <param name="isApply">Whether it is a server-side apply.</param>
    public static RequestKey Of(RequestInfo info, bool isKnown, bool isApply)
    {
        var verb = info switch
        {
            { Subresource: "proxy" or "exec" or "attach" or "portforward" or "log" } => "CONNECT",
            { Verb: "create" or "post" } => "POST",
            { Verb: "update" or "put" } => "PUT",
            { Verb: "patch" } => isApply ? "APPLY" : "PATCH",
            { Verb: "delete" } => "DELETE",
            { Verb: "deletecollection" } => "DELETECOLLECTION",
            { Verb: "list" } => "LIST",
            { Verb: "watch" } => "WATCH",
            { Verb: "get" or "head" } => "GET",
            _ => "other",
        };
        if (!info.IsResource || !isKnown)
        {
            return new(verb, "", "", "", info.IsResource ? "" : First(info.Path), "");
        }

        var scope = info.Name.Length > 0 && info.HasNamePart ? "resource" : info.Namespace.Length > 0 ? "namespace" : "cluster";
        return new(verb, info.Group, info.Version, info.Resource, info.Subresource, scope);
    }

    private static string First(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var part, ..]
        && part is "api" or "apis" or "healthz" or "livez" or "readyz" or "metrics" or "openapi" or "openid" or "version" ? "/" + part : "";
}
