namespace Kuber.Api.Validation;

/// <summary>Reads the expressions of one policy or webhook.</summary>
public interface IExpressionScope
{
    /// <summary>Reads a variable, which the expressions after it may use.</summary>
    /// <returns>What is wrong with it, in the words of the API; null for nothing.</returns>
    string? AddVariable(string name, string expression);

    /// <summary>Reads an expression.</summary>
    /// <returns>What is wrong with it, in the words of the API; null for nothing.</returns>
    string? Check(string expression, ExpressionUse use);
}
