using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>
/// The expressions of one policy or webhook: they are read in order, and each may use the variables that were read before it. Not
/// safe for several threads; what comes out of it is.
/// </summary>
/// <param name="hasParams">Whether they may use <c>params</c>.</param>
/// <param name="environment">Gives the names that they may use beside the variables; null for those of admission, where objects are of any type.</param>
internal sealed class PolicyScope(bool hasParams, Func<bool, bool, bool, CelEnvironment>? environment = null) : IExpressionScope
{
    private readonly Func<bool, bool, bool, CelEnvironment> environment = environment ?? PolicyEnvironments.Of;
    private readonly Dictionary<(bool, bool), CelEnvironment> withVariables = [];
    private readonly VariablesType variables = new();
    private readonly List<CompiledVariable> read = [];

    /// <summary>The variables that were read.</summary>
    public IReadOnlyList<CompiledVariable> Variables => read;

    /// <summary>Reads variables.</summary>
    public PolicyScope With(ApiList<Variable> more)
    {
        foreach (var variable in more)
        {
            AddVariable(variable.Name, variable.Expression);
        }

        return this;
    }

    /// <inheritdoc/>
    public string? AddVariable(string name, string expression)
    {
        var compiled = Compile(expression, WithVariables(hasAuthorizer: true, makesObjects: false), []);
        read.Add(new(name, compiled));
        variables.Add(name, compiled.Type);
        return compiled.Problem;
    }

    /// <inheritdoc/>
    public string? Check(string expression, ExpressionUse use) => Compile(expression, use).Problem;

    /// <summary>Reads an expression.</summary>
    public CompiledExpression Compile(string expression, ExpressionUse use) => use switch
    {
        ExpressionUse.MatchCondition => Compile(expression, environment(hasParams, true, false), [CelType.Bool]),
        ExpressionUse.Validation => Compile(expression, WithVariables(true, false), [CelType.Bool]),
        ExpressionUse.Message => Compile(expression, WithVariables(false, false), [CelType.String]),
        ExpressionUse.AuditAnnotation => Compile(expression, WithVariables(true, false), [CelType.String, CelType.Null]),
        ExpressionUse.ApplyConfiguration => Compile(expression, WithObjects(expression), [ObjectTypes.Root]),
        _ => Compile(expression, WithObjects(expression), [CelType.ListOf(ObjectTypes.JsonPatch)]),
    };

    /// <summary>Reads an expression that may give anything and is not to be evaluated.</summary>
    public CelCompilation CheckTypes(string expression) => WithVariables(hasAuthorizer: true, makesObjects: false).Compile(expression);

    private static CompiledExpression Compile(string expression, CelEnvironment environment, IReadOnlyList<CelType> results)
    {
        var compilation = environment.Compile(expression);
        if (compilation.Ast is not { } ast)
        {
            return new(expression, null, CelType.Dyn, "compilation failed: " + compilation.Text);
        }

        if (results.Count > 0 && !results.Contains(ast.Type))
        {
            return new(expression, null, CelType.Dyn, $"must evaluate to {(results.Count == 1 ? results[0] : $"one of [{string.Join(' ', results)}]")} but got {ast.Type}");
        }

        try
        {
            return new(expression, new(environment, ast), ast.Type, null);
        }
        catch (CelProgramException failure)
        {
            return new(expression, null, CelType.Dyn, "program instantiation failed: " + failure.Message);
        }
    }

    private CelEnvironment WithObjects(string expression) => ObjectTypes.NamedIn(expression, WithVariables(hasAuthorizer: true, makesObjects: true));

    private CelEnvironment WithVariables(bool hasAuthorizer, bool makesObjects)
    {
        if (!withVariables.TryGetValue((hasAuthorizer, makesObjects), out var made))
        {
            made = environment(hasParams, hasAuthorizer, makesObjects).WithVariable("variables", variables);
            withVariables.Add((hasAuthorizer, makesObjects), made);
        }

        return made;
    }
}
