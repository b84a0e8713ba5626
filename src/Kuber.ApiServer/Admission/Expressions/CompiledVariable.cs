namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>A variable of a policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">What gives its value.</param>
internal sealed record CompiledVariable(string Name, CompiledExpression Expression);
