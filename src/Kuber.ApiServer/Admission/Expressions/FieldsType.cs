using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>The type of an object whose fields are listed.</summary>
/// <param name="name">Its name, such as <c>kubernetes.AdmissionRequest</c>.</param>
/// <param name="fields">Its fields.</param>
internal sealed class FieldsType(string name, params IReadOnlyList<(string Name, CelType Type)> fields) : CelObjectType(name)
{
    private readonly Dictionary<string, CelType> byName = fields.ToDictionary(static f => f.Name, static f => f.Type, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override CelType? Field(string name) => byName.GetValueOrDefault(name);
}
