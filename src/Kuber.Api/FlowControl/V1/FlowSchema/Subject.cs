using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>Who makes requests; the field of the kind is set.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.Subject")]
[Union("group", "serviceAccount", "user", Discriminator = "kind")]
public sealed partial record Subject
{
    /// <summary>User, Group or ServiceAccount.</summary>
    [Field(1, "kind", Required = true, GoType = "v1.SubjectKind")]
    public string Kind { get; init; } = "";

    /// <summary>A user.</summary>
    [Field(2, "user")]
    public UserSubject? User { get; init; }

    /// <summary>A group of users.</summary>
    [Field(3, "group")]
    public GroupSubject? Group { get; init; }

    /// <summary>A ServiceAccount.</summary>
    [Field(4, "serviceAccount")]
    public ServiceAccountSubject? ServiceAccount { get; init; }
}
