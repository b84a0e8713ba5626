using Kuber.Testing.Requests;

namespace Kuber.Testing.Server;

/// <summary>A <see cref="RequestMatch"/> in JSON.</summary>
internal record MatchBody
{
    /// <summary>The verbs.</summary>
    public IReadOnlyList<string> Verbs { get; set; } = [];

    /// <summary>The resource.</summary>
    public string Resource { get; set; } = "";

    /// <summary>The namespace.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The name of the object.</summary>
    public string Name { get; set; } = "";

    /// <summary>The user.</summary>
    public string User { get; set; } = "";

    /// <summary>How the name of the program begins.</summary>
    public string Client { get; set; } = "";

    /// <summary>Whether the cluster's own components are meant too.</summary>
    public bool Components { get; set; }

    /// <summary>The match that it describes.</summary>
    public RequestMatch ToMatch() => new() { Verbs = Verbs, Resource = Resource, Namespace = Namespace, Name = Name, User = User, Client = Client };
}
