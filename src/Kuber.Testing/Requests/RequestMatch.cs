using Kuber.ApiServer.Interception;

namespace Kuber.Testing.Requests;

/// <summary>Chooses requests. What is left empty matches everything.</summary>
public sealed record RequestMatch
{
    /// <summary>Every request.</summary>
    public static readonly RequestMatch Any = new();

    /// <summary>The verbs: <c>get</c>, <c>list</c>, <c>watch</c>, <c>create</c>, <c>update</c>, <c>patch</c>, <c>delete</c>, <c>deletecollection</c>.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>The resource by its plural name: <c>pods</c>, with its group as <c>deployments.apps</c>, with a subresource as <c>pods/status</c> or <c>pods/*</c>. Without a subresource only the object itself is meant.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name of the object.</summary>
    public string Name { get; init; } = "";

    /// <summary>The user who asks.</summary>
    public string User { get; init; } = "";

    /// <summary>How the name of the program that asks begins: its <c>User-Agent</c>, or the name of a component, such as <c>kube-scheduler</c>.</summary>
    public string Client { get; init; } = "";

    /// <summary>Requests of certain verbs, written as <c>update</c> or <c>update,patch</c>, to a resource.</summary>
    public static RequestMatch Of(string verbs = "", string resource = "", string ns = "", string name = "") => new()
    {
        Verbs = verbs.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Resource = resource,
        Namespace = ns,
        Name = name,
    };

    /// <summary>Whether a request is one of them.</summary>
    public bool Holds(RequestFacts facts) =>
        (Verbs.Count == 0 || Verbs.Contains(facts.Verb))
        && (Resource.Length == 0 || HoldsResource(facts))
        && (Namespace.Length == 0 || Namespace == facts.Namespace)
        && (Name.Length == 0 || Name == facts.Name)
        && (User.Length == 0 || User == facts.User)
        && facts.Client.StartsWith(Client, StringComparison.Ordinal);

    /// <summary>Says what it chooses.</summary>
    public override string ToString() => string.Join(' ', ((string[])
    [
        Verbs.Count == 0 ? "any verb" : string.Join(',', Verbs),
        Resource.Length == 0 ? "any resource" : Resource,
        Namespace.Length + Name.Length == 0 ? "" : Namespace + "/" + Name,
        User.Length == 0 ? "" : "by " + User,
        Client.Length == 0 ? "" : "from " + Client,
    ]).Where(static p => p.Length > 0));

    private bool HoldsResource(RequestFacts facts)
    {
        var (resource, subresource) = Resource.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (Resource[..slash], Resource[(slash + 1)..]) : (Resource, "");
        var names = resource == facts.Resource || (facts.Group.Length > 0 && resource == facts.Resource + "." + facts.Group);
        return names && (subresource == "*" || subresource == facts.Subresource);
    }
}
