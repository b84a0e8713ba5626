using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.Subject")]
[Union("group", "serviceAccount", "user", Discriminator = "kind")]
public sealed partial record Subject
{
    [Field(1, "kind", Required = true, GoType = "v1.SubjectKind")]
    public string Kind { get; init; } = "";

    [Field(2, "user")]
    public UserSubject? User { get; init; }

    [Field(3, "group")]
    public GroupSubject? Group { get; init; }

    [Field(4, "serviceAccount")]
    public ServiceAccountSubject? ServiceAccount { get; init; }
}
