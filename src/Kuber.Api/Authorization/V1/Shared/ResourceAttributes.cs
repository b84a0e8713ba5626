using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>A request for a resource.</summary>
[ApiMessage("io.k8s.api.authorization.v1.ResourceAttributes")]
public sealed partial record ResourceAttributes
{
    /// <summary>The namespace; empty for all, or for resources without.</summary>
    [Field(1, "namespace")]
    public string Namespace { get; init; } = "";

    /// <summary>What is done, such as get, list or create; * is everything.</summary>
    [Field(2, "verb")]
    public string Verb { get; init; } = "";

    /// <summary>The API group; * is all.</summary>
    [Field(3, "group")]
    public string Group { get; init; } = "";

    /// <summary>The version of the group; * is all.</summary>
    [Field(4, "version")]
    public string Version { get; init; } = "";

    /// <summary>The resource; * is all.</summary>
    [Field(5, "resource")]
    public string Resource { get; init; } = "";

    /// <summary>The subresource; empty for none.</summary>
    [Field(6, "subresource")]
    public string Subresource { get; init; } = "";

    /// <summary>The name of the object; empty for all.</summary>
    [Field(7, "name")]
    public string Name { get; init; } = "";

    /// <summary>The fields that the request selects by.</summary>
    [Field(8, "fieldSelector")]
    public FieldSelectorAttributes? FieldSelector { get; init; }

    /// <summary>The labels that the request selects by.</summary>
    [Field(9, "labelSelector")]
    public LabelSelectorAttributes? LabelSelector { get; init; }
}
