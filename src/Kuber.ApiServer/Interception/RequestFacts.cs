namespace Kuber.ApiServer.Interception;

/// <summary>What a request is about, for those who look on.</summary>
public sealed record RequestFacts
{
    /// <summary>The verb, such as <c>create</c>, <c>list</c> or <c>watch</c>; for paths that are no resource the method in lower case.</summary>
    public required string Verb { get; init; }

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The API version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The plural name of the resource; empty where the path is no resource.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The subresource, or empty.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The namespace; empty for cluster-scoped objects and for all namespaces.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name of the object; empty for collections.</summary>
    public string Name { get; init; } = "";

    /// <summary>The path with its query; empty for requests of this process.</summary>
    public string Path { get; init; } = "";

    /// <summary>Who asks; empty where nobody was recognised.</summary>
    public string User { get; init; } = "";

    /// <summary>The program that asks: its <c>User-Agent</c>, or the name that a component of this process goes by.</summary>
    public string Client { get; init; } = "";
}
