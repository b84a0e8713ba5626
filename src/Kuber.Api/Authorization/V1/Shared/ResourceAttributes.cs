using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.ResourceAttributes")]
public sealed partial record ResourceAttributes
{
    [Field(1, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(2, "verb")]
    public string Verb { get; init; } = "";

    [Field(3, "group")]
    public string Group { get; init; } = "";

    [Field(4, "version")]
    public string Version { get; init; } = "";

    [Field(5, "resource")]
    public string Resource { get; init; } = "";

    [Field(6, "subresource")]
    public string Subresource { get; init; } = "";

    [Field(7, "name")]
    public string Name { get; init; } = "";

    [Field(8, "fieldSelector")]
    public FieldSelectorAttributes? FieldSelector { get; init; }

    [Field(9, "labelSelector")]
    public LabelSelectorAttributes? LabelSelector { get; init; }
}
