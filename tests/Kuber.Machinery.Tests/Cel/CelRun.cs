using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Tests.Cel;

/// <summary>Compiles and runs expressions.</summary>
internal static class CelRun
{
    /// <summary>The value of an expression as a text; failures begin with <c>error:</c>, what does not compile with <c>ERROR:</c>.</summary>
    public static string Of(string expression, CelEnvironment? environment = null, params (string Name, CelType Type, CelValue Value)[] variables)
    {
        environment ??= CelEnvironment.Standard;
        foreach (var (name, type, _) in variables)
        {
            environment = environment.WithVariable(name, type);
        }

        var compiled = environment.Compile(expression);
        if (compiled.Ast is null)
        {
            return compiled.Text;
        }

        var values = variables.ToDictionary(v => v.Name, v => v.Value);
        return Show(new CelProgram(environment, compiled.Ast).Evaluate(new CelVariables(values)).Value);
    }

    /// <summary>A value as a text, lists and maps with their items.</summary>
    public static string Show(CelValue value) => value switch
    {
        CelError error => "error: " + error.Message,
        CelList list => "[" + string.Join(", ", Enumerable.Range(0, list.Count).Select(i => Show(list[i]))) + "]",
        CelMap map => "{" + string.Join(", ", map.Keys.Select(k => $"{Show(k)}: {Show(map.Find(k)!)}")) + "}",
        CelOptional { Value: null } => "none",
        CelOptional { Value: { } inner } => $"some({Show(inner)})",
        _ => StandardConversions.Show(value),
    };
}
