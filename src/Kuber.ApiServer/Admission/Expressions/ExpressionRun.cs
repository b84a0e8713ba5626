using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>Evaluates expressions of a policy or webhook on a request, one after the other and within a budget that they share.</summary>
/// <param name="view">The request.</param>
/// <param name="parameters">The parameters; null for none.</param>
/// <param name="access">What <c>authorizer</c> asks; null where the expressions may not use it.</param>
/// <param name="variables">The variables of the policy.</param>
/// <param name="budget">What all expressions may cost together.</param>
/// <param name="cancellationToken">Ends with the request.</param>
internal sealed class ExpressionRun(
    RequestView view, PolicyParameter? parameters, RequestAccess? access, IReadOnlyList<CompiledVariable> variables, ulong budget, CancellationToken cancellationToken) : ICelVariables
{
    private const string Spent = "validation failed due to running out of cost budget, no further validation rules will be run";
    private VariableValues? values;
    private ulong variableCost;

    /// <summary>What is left of the budget.</summary>
    public ulong Remaining { get; private set; } = budget;

    /// <inheritdoc/>
    public CelValue? Find(string name) => name switch
    {
        "object" => view.Object,
        "oldObject" => view.OldObject,
        "request" => view.Request,
        "namespaceObject" => view.Namespace,
        "params" => parameters?.Value ?? CelNull.Value,
        "authorizer" => access?.Authorizer,
        "authorizer.requestResource" => access?.RequestResource,
        "variables" => values ??= new(this, variables),
        _ => null,
    };

    /// <summary>Evaluates an expression.</summary>
    public ExpressionOutcome Evaluate(CompiledExpression expression)
    {
        if (expression.Program is null)
        {
            return new(null, "compilation error: " + expression.Problem, IsSpent: false);
        }

        variableCost = 0;
        var result = expression.Program.Evaluate(this, ExpressionBudgets.Expression, cancellationToken);
        if (!Pay(variableCost) || !Pay(result.Cost))
        {
            return new(null, Spent, IsSpent: true);
        }

        return result.Value is CelError error
            ? new(null, $"expression '{expression.Text}' resulted in error: {error.Message}", IsSpent: false)
            : new(result.Value, null, IsSpent: false);
    }

    /// <summary>The value of a variable; a failure says whose it is.</summary>
    internal CelValue Value(CompiledVariable variable)
    {
        if (variable.Expression.Program is null)
        {
            return new CelError($"composited variable \"{variable.Name}\" fails to compile: {variable.Expression.Problem}");
        }

        var result = variable.Expression.Program.Evaluate(this, ExpressionBudgets.Expression, cancellationToken);
        variableCost += result.Cost;
        return result.Value is CelError error ? new CelError($"composited variable \"{variable.Name}\" fails to evaluate: {error.Message}") : result.Value;
    }

    private bool Pay(ulong cost)
    {
        if (cost > Remaining)
        {
            Remaining = 0;
            return false;
        }

        Remaining -= cost;
        return true;
    }
}
