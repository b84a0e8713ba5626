using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The table of policies that check objects.</summary>
internal static class ValidatingAdmissionPolicyColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ValidatingAdmissionPolicy>> All =
    [
        Column.Name<ValidatingAdmissionPolicy>(),
        Column.Integer<ValidatingAdmissionPolicy>("Validations", "How many expressions it checks.", static p => p.Spec.Validations.Count),
        Column.Text<ValidatingAdmissionPolicy>("ParamKind", "The kind of its parameters.", static p => PolicyCells.Kind(p.Spec.ParamKind)),
        Column.Age<ValidatingAdmissionPolicy>(),
    ];
}
