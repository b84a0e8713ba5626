using Kuber.Api.Meta.V1;

namespace Kuber.Api.Registry;

/// <summary>
/// All that the API server needs to know of a resource: names, scope, verbs, subresources, and through
/// <see cref="ResourceDefinition{T}"/> its strategy, columns and selectable fields. Declared in the kind's folder and
/// listed in <see cref="BuiltInResources"/>.
/// </summary>
public abstract class ResourceDefinition
{
    /// <summary>The API group; empty for the core group.</summary>
    public required string Group { get; init; }

    /// <summary>The API version, such as <c>v1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The plural name in paths, such as <c>pods</c>.</summary>
    public required string Plural { get; init; }

    /// <summary>The singular name, such as <c>pod</c>.</summary>
    public required string Singular { get; init; }

    /// <summary>The kind, such as <c>Pod</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind of its lists, such as <c>PodList</c>.</summary>
    public string ListKind => Kind + "List";

    /// <summary>Whether its objects live in namespaces.</summary>
    public required bool Namespaced { get; init; }

    /// <summary>What can be done with it, sorted.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    /// <summary>Abbreviations for the command line.</summary>
    public IReadOnlyList<string> ShortNames { get; init; } = [];

    /// <summary>Groups of resources that it belongs to, such as <c>all</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether a delete answers with the object that has gone; else with a Status.</summary>
    public bool DeleteReturnsObject { get; init; }

    /// <summary>What a client is told that selects by a field that it may not name, where that is not what most kinds say; else null.</summary>
    public Func<string, string>? UnknownField { get; init; }

    /// <summary>Whether a delete that does not say what becomes of dependents lets them stay.</summary>
    public bool OrphansDependents { get; init; }

    /// <summary>Fields, besides the status, that a write of the whole object leaves to the server: <c>managedFields</c> name no owner of them.</summary>
    public IReadOnlyList<string> OwnerlessFields { get; init; } = [];

    /// <summary>Its subresources, in discovery order.</summary>
    public IReadOnlyList<SubresourceDefinition> Subresources { get; init; } = [];

    /// <summary>What every answer warns of, because the resource is to be used no more; empty for none.</summary>
    public string DeprecationWarning { get; init; } = "";

    /// <summary>Where upstream keeps its objects: the part of the key after <c>/registry/</c>, such as <c>pods</c>, <c>services/specs</c> or <c>minions</c>.</summary>
    public string StoragePrefix { get; init; } = "";

    /// <summary>The group, version and kind.</summary>
    public GroupVersionKind GroupVersionKind => new() { Group = Group, Version = Version, Kind = Kind };

    /// <summary>The group, version and resource.</summary>
    public GroupVersionResource GroupVersionResource => new() { Group = Group, Version = Version, Resource = Plural };

    /// <summary><c>v1</c> or <c>group/v1</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;

    /// <summary>The plural name with its group, such as <c>deployments.apps</c>; as error messages show it.</summary>
    public string QualifiedName => Group.Length == 0 ? Plural : Plural + "." + Group;

    /// <summary>The type of its objects.</summary>
    public abstract Type ObjectType { get; }

    /// <summary>Runs a generic piece of code with the type of the resource's objects.</summary>
    public abstract TResult Accept<TResult>(IResourceVisitor<TResult> visitor);
}
