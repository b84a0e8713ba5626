using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>A group of users.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.GroupSubject")]
public sealed partial record GroupSubject
{
    /// <summary>The name of the group; * is every one.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";
}
