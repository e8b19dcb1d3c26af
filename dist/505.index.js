export const id = 505;
export const ids = [505];
export const modules = {

/***/ 7505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ kindPattern),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Xb: () => (/* binding */ indexByKey),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
/** Stands for what whoever read the catalogs may not see: equal to nothing, not even to itself. */
const unreadable = '<not readable>';
/** What a kind is called: words that can stand in a sentence or in a line of ours, whoever wrote them into a file. */
const kindPattern = /^[a-z][a-z -]*$/;
/** The identity of an object within one database. */
function keyOf(object) {
    return `${object.kind} ${object.name}`;
}
/** Orders strings by code unit: the same on every machine, whatever its locale. */
function compareText(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** The objects of a snapshot by key. */
function indexByKey(snapshot) {
    return new Map(snapshot.objects.map((object) => [keyOf(object), object]));
}


/***/ })

};
