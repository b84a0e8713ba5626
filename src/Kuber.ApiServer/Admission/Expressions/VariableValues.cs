using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>The value of <c>variables</c>: each variable is evaluated when it is first asked for, and once.</summary>
/// <param name="run">Evaluates them.</param>
/// <param name="variables">The variables.</param>
internal sealed class VariableValues(ExpressionRun run, IReadOnlyList<CompiledVariable> variables) : CelObject
{
    private static readonly CelType Name = new VariablesType();
    private readonly Dictionary<string, CelValue> known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override CelType Type => Name;

    /// <inheritdoc/>
    public override CelValue? Field(string name)
    {
        if (known.TryGetValue(name, out var value))
        {
            return value;
        }

        // The last of several with one name, which then is the one that was read for them.
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            if (variables[i].Name == name)
            {
                return known[name] = run.Value(variables[i]);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);
}
