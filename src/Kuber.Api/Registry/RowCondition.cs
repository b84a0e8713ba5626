namespace Kuber.Api.Registry;

/// <summary>A condition of a row of a table, which lets clients show or leave out rows such as those of ended pods.</summary>
/// <param name="Type">What holds, such as <c>Completed</c>.</param>
/// <param name="Reason">Why, in one word.</param>
/// <param name="Message">Why, in a sentence.</param>
public sealed record RowCondition(string Type, string Reason, string Message);
