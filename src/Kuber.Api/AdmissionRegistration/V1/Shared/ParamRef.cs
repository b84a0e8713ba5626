using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The parameters of a policy; one of name and selector is set.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ParamRef")]
[MapType("atomic")]
public sealed partial record ParamRef
{
    /// <summary>The name of the object.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>The namespace of the objects; that of the request when empty, for kinds in namespaces.</summary>
    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";

    /// <summary>Objects by their labels; the policy runs for each.</summary>
    [Field(3, "selector")]
    public LabelSelector? Selector { get; init; }

    /// <summary>When no object is found: Allow goes on, Deny follows the failure policy.</summary>
    [Field(4, "parameterNotFoundAction", GoType = "v1.ParameterNotFoundActionType")]
    public string? ParameterNotFoundAction { get; init; }
}
