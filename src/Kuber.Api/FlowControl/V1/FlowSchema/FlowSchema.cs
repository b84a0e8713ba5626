using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>Which requests belong together, and which priority level they have.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.FlowSchema")]
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "FlowSchema")]
public sealed partial record FlowSchema : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The requests and the level.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public FlowSchemaSpec Spec { get; init; } = FlowSchemaSpec.Empty;

    /// <summary>What is wrong with it.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public FlowSchemaStatus Status { get; init; } = FlowSchemaStatus.Empty;
}
