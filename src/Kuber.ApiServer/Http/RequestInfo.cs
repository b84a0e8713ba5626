using Kuber.Api.Selectors;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authorization;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>What a request is about, read from its method, path and query; the base of authorisation.</summary>
internal sealed record RequestInfo
{
    /// <summary>Whether the path is that of a resource.</summary>
    public bool IsResource { get; init; }

    /// <summary>Why the path cannot be understood; empty where it can.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The verb: of the API for resources, the method in lower case otherwise.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The whole path.</summary>
    public string Path { get; init; } = "";

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The API version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The namespace, or empty.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The plural name of the resource.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The subresource, or empty.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The name of the object, or empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>The parts of the path after the subresource, joined with slashes: what a proxy passes on.</summary>
    public string Rest { get; init; } = "";

    /// <summary>Whether the path is one of the deprecated <c>/watch/</c> paths.</summary>
    public bool IsWatchPath { get; init; }

    /// <summary>Whether it takes as long as its client wants: watches and streams.</summary>
    public bool IsLongRunning => Verb == "watch" || Subresource is "proxy" or "exec" or "attach" or "portforward" or "log";

    /// <summary>Reads a request.</summary>
    public static RequestInfo Of(HttpRequest request) => Of(request, request.Path.Value ?? "/");

    /// <summary>Reads a request as if its path were another.</summary>
    public static RequestInfo Of(HttpRequest request, string path)
    {
        var plain = new RequestInfo { Path = path, Verb = Lower(request.Method) };
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3 || parts[0] is not ("api" or "apis") || (parts[0] == "apis" && parts.Length < 4))
        {
            return plain;
        }

        var at = parts[0] == "api" ? 1 : 2;
        var info = plain with { IsResource = true, Group = parts[0] == "api" ? "" : parts[1], Version = parts[at++] };
        var verb = request.Method switch
        {
            "POST" => "create",
            "GET" or "HEAD" => "get",
            "PUT" => "update",
            "PATCH" => "patch",
            "DELETE" => "delete",
            _ => "",
        };
        var watchPath = false;
        if (parts[at] is "watch" or "proxy")
        {
            if (at + 1 == parts.Length)
            {
                return plain with { Problem = "unable to determine kind and namespace from url, " + path };
            }

            watchPath = parts[at] == "watch";
            verb = parts[at++];
        }

        if (parts[at] == "namespaces")
        {
            if (at + 1 < parts.Length)
            {
                info = info with { Namespace = parts[at + 1] };
                if (at + 2 < parts.Length && parts[at + 2] is not ("status" or "finalize"))
                {
                    at += 2;
                }
            }
        }

        var (resource, name, subresource) = (parts[at], at + 1 < parts.Length ? parts[at + 1] : "", at + 2 < parts.Length ? parts[at + 2] : "");
        if (name.Length == 0)
        {
            verb = verb switch
            {
                "get" => IsTrue(request.Query["watch"]) ? "watch" : "list",
                "delete" => "deletecollection",
                _ => verb,
            };
            if (verb is "list" or "watch" && AccessAttributes.Selected(request.Query["fieldSelector"].ToString()).RequiredValue("metadata.name") is { } selected)
            {
                name = selected;
            }
        }

        return info with
        {
            Verb = verb,
            Resource = resource,
            Name = name,
            Subresource = subresource,
            Rest = at + 3 < parts.Length ? string.Join('/', parts[(at + 3)..]) : "",
            IsWatchPath = watchPath,
            HasNamePart = at + 1 < parts.Length,
        };
    }

    /// <summary>What the user wants with the request.</summary>
    public AccessAttributes Access(UserInfo user, string fieldSelector) => IsResource
        ? new()
        {
            User = user,
            Verb = Verb,
            Group = Group,
            Version = Version,
            Resource = Resource,
            Subresource = Subresource,
            Namespace = Namespace,
            Name = Name,
            Fields = Verb is "list" or "watch" or "deletecollection" ? AccessAttributes.Selected(fieldSelector) : FieldSelector.Everything,
        }
        : new() { User = user, Verb = Verb, IsResource = false, Path = Path };

    /// <summary>Whether the path itself names an object.</summary>
    public bool HasNamePart { get; init; }

    /// <summary>How upstream reads a truth value of a query: everything but <c>false</c> and <c>0</c> is true.</summary>
    public static bool IsTrue(string? text) => text is not null && text != "0" && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase);

    private static string Lower(string method) => method switch
    {
        "GET" => "get",
        "POST" => "post",
        "PUT" => "put",
        "PATCH" => "patch",
        "DELETE" => "delete",
        "HEAD" => "head",
        "OPTIONS" => "options",
#pragma warning disable CA1308 // Verbs of paths are lower case.
        _ => method.ToLowerInvariant(),
#pragma warning restore CA1308
    };
}
