using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The table of bindings of policies that check objects.</summary>
internal static class ValidatingAdmissionPolicyBindingColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ValidatingAdmissionPolicyBinding>> All =
    [
        Column.Name<ValidatingAdmissionPolicyBinding>(),
        Column.Text<ValidatingAdmissionPolicyBinding>("PolicyName", "The policy it puts into force.", static b => b.Spec.PolicyName),
        Column.Text<ValidatingAdmissionPolicyBinding>("ParamRef", "The parameters it takes.", static b => PolicyCells.Params(b.Spec.ParamRef)),
        Column.Age<ValidatingAdmissionPolicyBinding>(),
    ];
}
