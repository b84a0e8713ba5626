using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Accepts or refuses objects by CEL expressions on their way into the store.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy")]
[ApiKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy")]
public sealed partial record ValidatingAdmissionPolicy : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The requests and the rules.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public ValidatingAdmissionPolicySpec Spec { get; init; } = ValidatingAdmissionPolicySpec.Empty;

    /// <summary>What was found about the policy.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ValidatingAdmissionPolicyStatus Status { get; init; } = ValidatingAdmissionPolicyStatus.Empty;
}
