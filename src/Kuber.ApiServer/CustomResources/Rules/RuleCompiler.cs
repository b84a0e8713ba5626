using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Reads the rules of a part of a schema.</summary>
internal static class RuleCompiler
{
    /// <summary>The rules, in order.</summary>
    /// <param name="rules">The rules of the part.</param>
    /// <param name="schema">The part, of which a type is known.</param>
    public static CompiledRule[] Compile(ApiList<ValidationRule> rules, RuleSchema schema)
    {
        if (rules.IsEmpty)
        {
            return [];
        }

        var self = CelKubernetes.Environment.WithVariable("self", schema.Type!);
        var plain = new Lazy<CelEnvironment>(() => self.WithVariable("oldSelf", schema.Type!));
        var optional = new Lazy<CelEnvironment>(() => self.WithVariable("oldSelf", CelType.OptionalOf(schema.Type!)));
        return [.. rules.Select(rule => Compile(rule, (rule.OptionalOldSelf == true ? optional : plain).Value, schema))];
    }

    private static CompiledRule Compile(ValidationRule rule, CelEnvironment environment, RuleSchema schema)
    {
        CompiledRule compiled = new(rule);
        if (string.IsNullOrWhiteSpace(rule.Rule))
        {
            return compiled;
        }

        var read = environment.Compile(rule.Rule);
        if (read.Ast is not { } ast)
        {
            return compiled with { Problem = "compilation failed: " + read.Text };
        }

        if (!ast.Type.Equals(CelType.Bool))
        {
            return compiled with { Problem = "cel expression must evaluate to a bool" };
        }

        compiled = compiled with { UsesOldSelf = ast.Uses("oldSelf") };
        try
        {
            compiled = compiled with { Program = new(environment, ast), Cost = CelCostEstimator.Estimate(environment, ast, schema.SizeAt).Max };
        }
        catch (CelProgramException wrong)
        {
            return compiled with { Problem = "program instantiation failed: " + wrong.Message };
        }

        if (rule.MessageExpression.Length > 0)
        {
            compiled = WithMessage(compiled, environment, schema);
        }

        return compiled.MessageProblem is null && rule.FieldPath.Length > 0
            ? compiled with { FieldPath = CustomObjectValidation.PathOf(rule.FieldPath, schema.Schema) ?? "" }
            : compiled;
    }

    private static CompiledRule WithMessage(CompiledRule rule, CelEnvironment environment, RuleSchema schema)
    {
        var read = environment.Compile(rule.Rule.MessageExpression);
        if (read.Ast is not { } ast)
        {
            return rule with { MessageProblem = "messageExpression compilation failed: " + read.Text };
        }

        if (!ast.Type.Equals(CelType.String))
        {
            return rule with { MessageProblem = "messageExpression must evaluate to a string" };
        }

        try
        {
            return rule with { Message = new(environment, ast), MessageCost = CelCostEstimator.Estimate(environment, ast, schema.SizeAt).Max };
        }
        catch (CelProgramException wrong)
        {
            return rule with { MessageProblem = "messageExpression instantiation failed: " + wrong.Message };
        }
    }
}
