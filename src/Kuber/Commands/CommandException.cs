namespace Kuber.Commands;

/// <summary>A command cannot do what was asked; the message says why in one sentence and goes to standard error.</summary>
internal sealed class CommandException(string message) : Exception(message);
