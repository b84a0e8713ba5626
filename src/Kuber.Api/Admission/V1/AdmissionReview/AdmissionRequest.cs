using Kuber.Api.Authentication.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Admission.V1;

[ApiMessage("io.k8s.api.admission.v1.AdmissionRequest")]
public sealed partial record AdmissionRequest
{
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(2, "kind", Required = true)]
    public GroupVersionKind Kind { get; init; } = GroupVersionKind.Empty;

    [Field(3, "resource", Required = true)]
    public GroupVersionResource Resource { get; init; } = GroupVersionResource.Empty;

    [Field(4, "subResource")]
    public string SubResource { get; init; } = "";

    [Field(13, "requestKind")]
    public GroupVersionKind? RequestKind { get; init; }

    [Field(14, "requestResource")]
    public GroupVersionResource? RequestResource { get; init; }

    [Field(15, "requestSubResource")]
    public string RequestSubResource { get; init; } = "";

    [Field(5, "name")]
    public string Name { get; init; } = "";

    [Field(6, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(7, "operation", Required = true, GoType = "v1.Operation")]
    public string Operation { get; init; } = "";

    [Field(8, "userInfo", Required = true)]
    public UserInfo UserInfo { get; init; } = UserInfo.Empty;

    [Field(9, "object")]
    public RawJson? Object { get; init; }

    [Field(10, "oldObject")]
    public RawJson? OldObject { get; init; }

    [Field(11, "dryRun")]
    public bool? DryRun { get; init; }

    [Field(12, "options")]
    public RawJson? Options { get; init; }
}
