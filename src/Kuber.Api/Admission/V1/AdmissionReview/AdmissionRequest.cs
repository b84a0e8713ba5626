using Kuber.Api.Authentication.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Admission.V1;

/// <summary>A request that a webhook is asked about.</summary>
[ApiMessage("io.k8s.api.admission.v1.AdmissionRequest")]
public sealed partial record AdmissionRequest
{
    /// <summary>The id of this question; the answer repeats it.</summary>
    [Field(1, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>The kind of the object, as the webhook gets it.</summary>
    [Field(2, "kind", Required = true)]
    public GroupVersionKind Kind { get; init; } = GroupVersionKind.Empty;

    /// <summary>The resource, as the webhook gets it.</summary>
    [Field(3, "resource", Required = true)]
    public GroupVersionResource Resource { get; init; } = GroupVersionResource.Empty;

    /// <summary>The subresource; empty for none.</summary>
    [Field(4, "subResource")]
    public string SubResource { get; init; } = "";

    /// <summary>The kind of the object, as the client sent it.</summary>
    [Field(13, "requestKind")]
    public GroupVersionKind? RequestKind { get; init; }

    /// <summary>The resource, as the client named it.</summary>
    [Field(14, "requestResource")]
    public GroupVersionResource? RequestResource { get; init; }

    /// <summary>The subresource, as the client named it.</summary>
    [Field(15, "requestSubResource")]
    public string RequestSubResource { get; init; } = "";

    /// <summary>The name of the object; empty where the server is to make it.</summary>
    [Field(5, "name")]
    public string Name { get; init; } = "";

    /// <summary>The namespace of the object.</summary>
    [Field(6, "namespace")]
    public string Namespace { get; init; } = "";

    /// <summary>CREATE, UPDATE, DELETE or CONNECT.</summary>
    [Field(7, "operation", Required = true, GoType = "v1.Operation")]
    public string Operation { get; init; } = "";

    /// <summary>Who makes the request.</summary>
    [Field(8, "userInfo", Required = true)]
    public UserInfo UserInfo { get; init; } = UserInfo.Empty;

    /// <summary>The object as it would be stored.</summary>
    [Field(9, "object")]
    public RawJson? Object { get; init; }

    /// <summary>The object as it is stored.</summary>
    [Field(10, "oldObject")]
    public RawJson? OldObject { get; init; }

    /// <summary>Whether nothing will be stored.</summary>
    [Field(11, "dryRun")]
    public bool? DryRun { get; init; }

    /// <summary>The options of the request, such as CreateOptions.</summary>
    [Field(12, "options")]
    public RawJson? Options { get; init; }
}
