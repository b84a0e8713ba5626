using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The table of bindings of policies that change objects.</summary>
internal static class MutatingAdmissionPolicyBindingColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<MutatingAdmissionPolicyBinding>> All =
    [
        Column.Name<MutatingAdmissionPolicyBinding>(),
        Column.Text<MutatingAdmissionPolicyBinding>("PolicyName", "The policy it puts into force.", static b => b.Spec.PolicyName),
        Column.Text<MutatingAdmissionPolicyBinding>("ParamRef", "The parameters it takes.", static b => PolicyCells.Params(b.Spec.ParamRef)),
        Column.Age<MutatingAdmissionPolicyBinding>(),
    ];
}
