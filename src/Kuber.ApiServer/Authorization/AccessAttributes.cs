using Kuber.Api.Selectors;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Authorization;

/// <summary>Who wants to do what: all that authorisers see of a request.</summary>
internal sealed record AccessAttributes
{
    /// <summary>Who asks.</summary>
    public required UserInfo User { get; init; }

    /// <summary>The verb: of the API for resources, the HTTP method in lower case for other paths.</summary>
    public required string Verb { get; init; }

    /// <summary>Whether it is about a resource; about <see cref="Path"/> otherwise.</summary>
    public bool IsResource { get; init; } = true;

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The API version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The plural name of the resource.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The subresource; empty for the object itself.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The namespace; empty for cluster-scoped objects and for all namespaces.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name; empty for collections and creates.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the request limits itself to: for list, watch and deletecollection.</summary>
    public FieldSelector Fields { get; init; } = FieldSelector.Everything;

    /// <summary>The path, where it is not about a resource.</summary>
    public string Path { get; init; } = "";

    /// <summary>The resource with its subresource, such as <c>pods/log</c>.</summary>
    public string ResourcePath => Subresource.Length == 0 ? Resource : Resource + "/" + Subresource;

    /// <summary>The resource with its group, such as <c>deployments.apps</c>.</summary>
    public string QualifiedResource => Group.Length == 0 ? Resource : Resource + "." + Group;

    /// <summary>What a request to a resource wants.</summary>
    /// <param name="context">The request.</param>
    /// <param name="fieldSelector">The field selector of a list, watch or deletecollection.</param>
    public static AccessAttributes Of(RequestContext context, string fieldSelector = "")
    {
        var resource = context.Resource;
        var fields = Selected(fieldSelector);
        return new()
        {
            User = context.User,
            Verb = context.Verb,
            Group = resource.Group,
            Version = resource.Version,
            Resource = resource.Plural,
            Subresource = context.Subresource,
            // A namespace is, to authorisers, an object within itself.
            Namespace = NamespaceDeletion.Concerns(resource) ? context.Name : context.Namespace,
            Name = context.Name.Length == 0 && context.Verb is "list" or "watch" ? fields.RequiredValue("metadata.name") ?? "" : context.Name,
            Fields = fields,
        };
    }

    /// <summary>Reads a field selector; one that is malformed limits nothing here, and is refused later.</summary>
    public static FieldSelector Selected(string fieldSelector) =>
        fieldSelector.Length > 0 && FieldSelector.TryParse(fieldSelector, out var fields, out _) ? fields : FieldSelector.Everything;
}
