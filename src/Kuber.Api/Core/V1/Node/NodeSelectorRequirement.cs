using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What a label or field of a node must be.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeSelectorRequirement")]
public sealed partial record NodeSelectorRequirement
{
    /// <summary>The label, or the field in matchFields.</summary>
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>In, NotIn, Exists, DoesNotExist, or Gt and Lt for whole numbers.</summary>
    [Field(2, "operator", Required = true, GoType = "v1.NodeSelectorOperator")]
    [Enum("DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn")]
    public string Operator { get; init; } = "";

    /// <summary>The values for In and NotIn, one number for Gt and Lt, none for the others.</summary>
    [Field(3, "values")]
    [ListType("atomic")]
    public ApiList<string> Values { get; init; }
}
