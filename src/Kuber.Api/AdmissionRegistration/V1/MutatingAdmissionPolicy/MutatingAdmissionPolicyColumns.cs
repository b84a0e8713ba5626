using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The table of policies that change objects.</summary>
internal static class MutatingAdmissionPolicyColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<MutatingAdmissionPolicy>> All =
    [
        Column.Name<MutatingAdmissionPolicy>(),
        Column.Integer<MutatingAdmissionPolicy>("Mutations", "How many changes it makes.", static p => p.Spec.Mutations.Count),
        Column.Text<MutatingAdmissionPolicy>("ParamKind", "The kind of its parameters.", static p => PolicyCells.Kind(p.Spec.ParamKind)),
        Column.Age<MutatingAdmissionPolicy>(),
    ];
}
