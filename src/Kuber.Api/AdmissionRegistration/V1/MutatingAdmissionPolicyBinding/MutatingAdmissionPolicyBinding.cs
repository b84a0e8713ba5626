using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Puts a MutatingAdmissionPolicy in force, with parameters.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding")]
[ApiKind("admissionregistration.k8s.io", "v1", "MutatingAdmissionPolicyBinding")]
public sealed partial record MutatingAdmissionPolicyBinding : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The policy, its parameters and the requests.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public MutatingAdmissionPolicyBindingSpec Spec { get; init; } = MutatingAdmissionPolicyBindingSpec.Empty;
}
