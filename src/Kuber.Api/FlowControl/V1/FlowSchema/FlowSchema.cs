using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.FlowSchema")]
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "FlowSchema")]
public sealed partial record FlowSchema : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public FlowSchemaSpec Spec { get; init; } = FlowSchemaSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public FlowSchemaStatus Status { get; init; } = FlowSchemaStatus.Empty;
}
